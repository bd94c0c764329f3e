// A number of nodes that is none is one mistake, and no pool without nodes.
//--- main.cl
cluster c { kubernetes: 1.34.1, talos: 1.11.0 }
node-pool control { role: "control-plane", count: -1 }
node-pool small { count: -2..3 }
node-pool none { count: 0 }
node-pool right { count: 1..3 }
//----
// error[CL0450] main.cl:2:51-53: a pool has at least no node, and -1 is less
//   in node-pool/control
//   help: begin with 0
// error[CL0450] main.cl:3:26-31: a pool has at least no node, and -2 is less
//   in node-pool/small
//   help: begin with 0
// error[CL0450] main.cl:4:11-15: pool 'none' has no node
//   in node-pool/none
//   help: set count, or declare nodes in it
