// More nodes than any cluster has are one error, where their number stands.
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
node-pool worker { machine: hetzner.cax11, count: 100000000 }
//----
// error[CL0402] main.cl:10:51-60: '100000000..100000000' is no NodeCount
//   label std:/nodes.cl: asked for here
//   help: NodeCount: a number of nodes up to 5000, or the least and the most: `0..2`
