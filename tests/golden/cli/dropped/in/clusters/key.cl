let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit yaml({ [String(known.b)]: 1 }) at "a.yaml"
