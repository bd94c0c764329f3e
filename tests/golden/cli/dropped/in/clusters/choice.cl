let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1 }
emit match (String(known.b)) { "x" => "y", else => "z" } at "a.txt"
