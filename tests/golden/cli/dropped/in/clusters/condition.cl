let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
if (String(known.b) == "x") { emit "text" at "a.txt" }
