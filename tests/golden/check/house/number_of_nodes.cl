// Too many nodes are reported where their number stands: once, and not in the library.
//--- main.cl
use std.hetzner
use std.talos.{stock}
cluster c {
  kubernetes: 1.34.1
  talos: 1.11.0
  network { nodes: 10.0.0.0/16 }
  infrastructure: hetzner.servers { location: "fsn1", network: 10.0.0.0/8, snapshot: "os=talos" }
}
node-pool control { role: "control-plane", machine: hetzner.cax11, count: 3 }
node-pool worker { machine: hetzner.cax11, count: 300 }
//----
// error[CL2231] main.cl:10:51-54: the range of pods 10.244.0.0/16 holds 256 networks of /24, one for each node, and there may be 303 nodes
//   in rule 'address-exhaustion'
//   help: a larger range for pods, or fewer nodes
