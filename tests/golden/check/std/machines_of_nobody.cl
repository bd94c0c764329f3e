/// A pool that names a size of machine wants somebody who builds machines.
use std.hetzner
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
node-pool workers { machine: hetzner.cx32, count: 3 }
//----
// warning[CL2008] machines_of_nobody.cl:4:11-18: no pool of machines has the role of the control plane
//   in rule 'no-control-plane'
//   help: role: "control-plane" for one of them; if somebody else runs it, @allow this on the pool
// error[CL0450] machines_of_nobody.cl:4:21-42: nobody builds the machines of pool 'workers'
//   in node-pool/workers
//   help: name who does: infrastructure of the cluster, or provider of the pool; or leave machine out, and declare nodes
