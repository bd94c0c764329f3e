// What is known only after another root is applied: each place that uses it is told, with both roots.
//--- main.cl
use std.tofu.{output, remote-state, resource, tofu-root}
cluster c { domain: "example.org", kubernetes: 1.34.1 }
let shared = "net-\(tofu-root/network.resource/main.attr.id)"
fn first-of(x: resource) -> Any = x.attr.ids[0]
tofu-root network {
  dir: "network"
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  resource main { type: "hcloud_network", args { name: "main" } }
  output id { value: resource/main.attr.id }
}
tofu-root servers {
  dir: "servers"
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  needs: [network]
  remote-state network { of: network }
  resource one { type: "hcloud_server", args { name: "a", deep { list: [1, first-of(tofu-root/network.resource/main)] } } }
  resource two { type: "hcloud_server", args { name: shared } }
  output wrong { value: tofu-root/network.resource/main.attr.id }
  output right { value: remote-state/network.outputs.id }
}
//----
// error[CL0442] main.cl:3:14-62: a value of 'tofu-root/network' can't be used in 'tofu-root/servers'
//   label main.cl:5:11-18: the value belongs to this one
//   label main.cl:11:11-18: it is used in this one
//   help: a root reads another one's outputs through a declared remote state
// error[CL0442] main.cl:4:35-48: a value of 'tofu-root/network' can't be used in 'tofu-root/servers'
//   label main.cl:5:11-18: the value belongs to this one
//   label main.cl:11:11-18: it is used in this one
//   help: a root reads another one's outputs through a declared remote state
// error[CL0442] main.cl:18:62-64: a value of 'tofu-root/network' can't be used in 'tofu-root/servers'
//   label main.cl:5:11-18: the value belongs to this one
//   label main.cl:11:11-18: it is used in this one
//   help: a root reads another one's outputs through a declared remote state
