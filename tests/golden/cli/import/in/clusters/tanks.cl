use std.raw.{raw-object}
use "../types/filled.schema" as tanks
cluster c { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5 }
node-pool control { role: "control-plane", count: 3 }
namespace shop {
  raw-object full { object: tanks.Tank { metadata { name: "full" }, spec { valve: "ball", level: "two" } } }
  raw-object wrong { object: tanks.Tank { metadata { name: "wrong" }, spec { valve: "ball", level: "three" } } }
  raw-object empty { object: tanks.Tank { metadata { name: "empty" }, spec { level: 1 } } }
}
