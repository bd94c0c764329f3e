let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
kind k in cluster { n: Any, emit yaml({ n: n }) at "a.yaml" }
k one { n: known.b }
