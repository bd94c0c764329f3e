/// Six addresses for five Services and that of the API server; one in @allow.
//--- main.cl
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.0, talos: 1.11.1, network { services: 10.96.0.0/29 } }
node-pool control { role: "control-plane", count: 1 }

namespace web {
  emit [for (n in ["a", "b", "c"]) service(n, null), service("fixed", "10.96.0.6"), service("headless", "None")]
  @allow("CL2230", reason: "a test")
  raw-object first { object: service("first", "10.96.0.1") }
}
fn service(name: String, address: String?) -> k8s.Service = { metadata { name: name, namespace: "web" }, spec { clusterIP: address, ports: [{ port: 80 }] } }
//----
