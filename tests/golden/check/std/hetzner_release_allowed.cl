// A release of the module whose inputs nobody here knows, on purpose.
//--- main.cl
use std.hetzner
use std.hetzner.{kubernetes-module}

@allow("CL2290", reason: "its inputs are those of the release before")
cluster c {
  domain: "example.org"
  kubernetes: 1.34.1
  infrastructure: kubernetes-module { version: 4.7.9, location: "hel1", provider-version: "1.65.0" }
}

node-pool control { role: "control-plane", count: 3, machine: hetzner.cax11 }
//----
