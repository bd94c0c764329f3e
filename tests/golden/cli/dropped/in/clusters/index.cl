let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit "\([1, 2][String(known.a).size()])" at "a.txt"
