let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit yaml([1, 2, known.b]) at "a.yaml"
