// Control planes may be divided among pools; their number is what counts.
//--- even.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.1 }
node-pool north { role: "control-plane", count: 1 }
node-pool south { role: "control-plane", count: 1 }
//--- odd.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.1 }
node-pool north { role: "control-plane", count: 2 }
node-pool south { role: "control-plane", count: 1 }
node-pool worker { count: 2 }
//----
// error[CL0450] even.cl:3:11-16: 2 control planes bear no more losses than 1 would, as more than half of them have to agree
//   in node-pool/south
//   help: etcd wants an odd number: one, three or five
