// A value with a mistake in it is silent wherever it is used.
//--- main.cl
use std.external.{external}
use std.values.{Endpoint}
cluster example { domain: "example.org", kubernetes: 1.34.1 }

let far: Endpoint = { service: "far", namspace: "shop", port: 80 }
namespace gateway {
  gateway external { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
}
namespace shop {
  external others { by: "hand", services { near { http: 80 }, far { http: 80 } } }
  let near: Endpoint = { service: "near", namspace: "shop", port: 80 }
  route shop { gateway: external, hosts: ["shop.example.org"], to { "/": near, "/far": far } }
}
//----
// error[CL0203] main.cl:5:39-47: 'Endpoint' has no field 'namspace'
//   label std:/values.cl: declared here
//   label main.cl:11:43-51: here too
//   help: did you mean 'namespace'?
//   fix (safe): change to 'namespace': main.cl:5:39-47 => "namespace" main.cl:11:43-51 => "namespace"
