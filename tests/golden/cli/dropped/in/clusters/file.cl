let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit file("missing.txt") at "a.txt"
