let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit "\(div(10, String(known.a).size() - 4))" at "a.txt"
