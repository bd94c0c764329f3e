let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit "text" at String(known.b)
