let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit yaml({ for (x in [1, 1]) { ["k\(x)"]: x } }) at "a.yaml"
