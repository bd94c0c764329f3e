let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
for (x in String(known.b).lines()) { emit "text" at "\(x).txt" }
