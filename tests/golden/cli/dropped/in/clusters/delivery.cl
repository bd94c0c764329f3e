use std.cluster.{delivery}
let known: Map<String, Any> = { a: "text" }
cluster c { kubernetes: 1.34.1, delivery: all-in-one { } }
kind all-in-one is delivery { for (o in all(Output).filter(o => String(o.value.metadata.name) != String(known.b))) { emit o at "\(o.value.metadata.name).yaml" } }
namespace web { }
