let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
fn twice(n: Int) -> Int = n.div(n - 2)
emit yaml([1, 2, 3].map(n => twice(n))) at "a.yaml"
