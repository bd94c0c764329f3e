// A field that is not there: what it is called here, which field has it, or which there are.
//--- main.cl
use std.values.{Endpoint, Resources}
use std.app.{Autoscale}
cluster c { domain: "example.org", kubernetes: 1.34.1 }

let resources: Resources = { memory: 256Mi }
let scale: Autoscale = { replicas: 1..2, on: [], min: 3 }
fn address(e: Endpoint) -> String = e.host
fn volume(a: app) -> Int = a.everything
namespace web { colour: 3 }
//----
// error[CL0203] main.cl:5:30-36: 'Resources' has no field 'memory'
//   label std:/values.cl: declared here
//   help: 'requests', 'limits' have a field 'memory'
// error[CL0203] main.cl:6:50-53: 'Autoscale' has no field 'min'
//   label std:/app.cl: declared here
//   help: here that is 'replicas', which takes Range
// error[CL0203] main.cl:7:39-43: 'Endpoint' has no field 'host'
//   label std:/values.cl: declared here
//   help: it is a function: host()
// error[CL0203] main.cl:8:30-40: 'app' has no field 'everything'
//   label std:/app.cl: declared here
//   help: its fields: 'name', 'needs', 'image', 'command', 'args', 'working-dir', 'env', 'env-from' and 41 more; see 'clc doc app'
// error[CL0203] main.cl:9:17-23: 'namespace' has no field 'colour'
//   label std:/namespace.cl: declared here
//   help: its fields: 'name', 'pod-security', 'labels', 'annotations', 'network', 'made-elsewhere'
