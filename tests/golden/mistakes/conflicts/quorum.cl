// Two machines that vote.
//--- was
node-pool control { role: "control-plane", machine: hetzner.cx32, count: 3 }
//--- now
node-pool control { role: "control-plane", machine: hetzner.cx32, count: 2 }
//----
// error[CL0450]: 2 control planes bear no more losses than 1 would, as more than half of them have to agree
//   --> shop.cl:33:11
//    |
// 33 | node-pool control { role: "control-plane", machine: hetzner.cx32, cou...
//    |           ^^^^^^^
//    |
//    = in node-pool/control
//    = help: etcd wants an odd number: one, three or five
//
// 1 error
