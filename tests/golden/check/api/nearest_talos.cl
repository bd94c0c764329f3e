// A Talos release without a schema takes the types of the nearest older one, also in what they do not know yet.
//--- main.cl
use std.crd.talos

cluster c { kubernetes: 1.36.0, talos: 1.12.4 }

emit talos.MachineConfig { cluster { clusterName: "c" } } at "machine.yaml"
emit talos.BlackholeRouteConfig { name: "10.0.0.0/8" } at "route.yaml"
//----
// info[CL0607] main.cl:3:40-46: there are no API types of Talos 1.12; those of 1.11 are used
//   help: fields that are newer than those types are unknown to this version of clc
// error[CL0608] main.cl:6:33-55: Talos 1.11 does not serve 'BlackholeRouteConfig' of 'v1alpha1'
//   here: BlackholeRouteConfig
//   help: Talos serves it since 1.15
//   help: nothing in this release has a kind of that name
