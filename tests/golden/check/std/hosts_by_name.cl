/// Hosts that are told by their names, where policies know addresses only.
use std.cilium
use std.policy.{deny-by-default}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 256Mi } }
  reaches: [hosts { names: ["api.example.com"], ports: [443] }]
}
namespace addresses {
  network: deny-by-default {}
  app web {}
  network-policy more { to: [hosts { names: ["api.example.com"] }] }
}
namespace deaf {
  network: cilium.deny-by-default { dns: false }
  app web { reaches: [hosts { names: ["*.example.com"] }] }
}

// What is right.
namespace names {
  network: cilium.deny-by-default {}
  app web {}
}
namespace open {
  app web {}
}
//----
// error[CL0450] hosts_by_name.cl:9:19-63: 'web' reaches hosts by their names, and the policies of Kubernetes know addresses only
//   in namespace/addresses.network
//   help: network: cilium.deny-by-default {} of namespace 'addresses'; or address { cidr: ... }, or everything {}
// error[CL0450] hosts_by_name.cl:14:36-66: network policy 'more' names hosts, and the policies of Kubernetes know addresses only
//   in namespace/addresses.network-policy/more
//   help: reaches: [hosts { names: [...] }] of the program, with network: cilium.deny-by-default {}
// error[CL0450] hosts_by_name.cl:18:29-57: 'web' reaches hosts by their names, and may not ask for their addresses
//   in namespace/deaf.network
//   help: leave out dns: false of the network of namespace 'deaf'
