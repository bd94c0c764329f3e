/// What was written to its end is no slip for another name: it is asked for, and no fix is safe.
//--- main.cl
use std.k8s
use std.hetzner
cluster c { domain: "example.org", kubernetes: 1.34.0 }
type Mode = "supervised" | "unsupervised"
let digit = hetzner.cx34
let mode: Mode = "super"
let slip: Mode = "supervisd"
let quoted: "info" | "debug" = infos
namespace web {
  emit k8s.Pod { metadata { name: "a" }, spec { containers: [], hostIP: true, hostNetwrok: true } }
}
//----
// error[CL0206] main.cl:5:21-25: module 'std.hetzner' has no 'cx34'
//   help: did you mean 'cx33'?
//   fix (unsafe): change to 'cx33': main.cl:5:21-25 => "cx33"
// error[CL0216] main.cl:6:18-25: "super" is not one of "supervised", "unsupervised"
//   label main.cl:6:11-15: asked for here
//   help: did you mean 'supervised'?
//   fix (unsafe): change to 'supervised': main.cl:6:19-24 => "supervised"
// error[CL0216] main.cl:7:18-29: "supervisd" is not one of "supervised", "unsupervised"
//   label main.cl:7:11-15: asked for here
//   help: did you mean 'supervised'?
//   fix (safe): change to 'supervised': main.cl:7:19-28 => "supervised"
// error[CL0201] main.cl:8:32-37: no 'infos' is known here
//   help: a text stands in quotes: "info"
//   fix (safe): write "info": main.cl:8:32-37 => "\"info\""
// error[CL0203] main.cl:10:65-71: 'k8s.PodSpec' has no field 'hostIP'
//   here: spec.hostIP of k8s.Pod
//   help: did you mean 'hostIPC'?
//   fix (unsafe): change to 'hostIPC': main.cl:10:65-71 => "hostIPC"
// error[CL0203] main.cl:10:79-90: 'k8s.PodSpec' has no field 'hostNetwrok'
//   here: spec.hostNetwrok of k8s.Pod
//   help: did you mean 'hostNetwork'?
//   fix (safe): change to 'hostNetwork': main.cl:10:79-90 => "hostNetwork"
