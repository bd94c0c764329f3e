// A release of the module whose inputs nobody here knows: those of the nearest one are asked, and that is said.
//--- main.cl
use std.hetzner
use std.hetzner.{kubernetes-module}

cluster c {
  domain: "example.org"
  kubernetes: 1.34.1
  infrastructure: kubernetes-module { version: 9.9.9, location: "hel1", provider-version: "1.65.0" }
}

node-pool control { role: "control-plane", count: 3, machine: hetzner.cax11 }
//----
// info[CL2290] main.cl:7:48-53: the inputs of release 9.9.9 of the module are not known; those of 4.7.0 are used
//   in rule 'module-release'
//   help: known are 3.2.0 and 4.7.0; 'tofu plan' tells what has changed
