// Names that OpenTofu would refuse: two of one name once '-' is '_', words it keeps, types that are none.
//--- main.cl
use std.tofu.{tofu-root, resource, output, variable, module}
cluster c { domain: "example.org", kubernetes: 1.34.0 }
tofu-root net {
  resource b-c { type: "hcloud_server" }
  resource b_c { type: "hcloud_server" }
  resource d-c { type: "hcloud_server" }
  output b-c { value: 1 }
  variable count { description: "how many" }
  resource odd { type: "a b" }
  module m { source: "x/y/z", version: 1.2.3, args { source: "x" } }
}
//----
// error[CL0450] main.cl:4:12-15: 'b-c' and another resource are both 'b_c' in HCL
//   in tofu-root/net.resource/b-c
//   help: give one of them another name: '-' becomes '_' there
// error[CL0450] main.cl:8:12-17: OpenTofu keeps the name 'count' for itself
//   in tofu-root/net.variable/count
//   help: give the variable another name
// error[CL0402] main.cl:9:24-29: 'a b' is no ProviderType
//   label std:/tofu.cl: asked for here
//   help: ProviderType: a type that a provider has, such as `hcloud_server`
// error[CL0450] main.cl:10:47-67: source and version of a module are no inputs
//   in tofu-root/net.module/m
//   help: write them beside args: source: ..., version: ...
