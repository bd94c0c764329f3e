let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit yaml({ a: 1, ...known.b }) at "a.yaml"
