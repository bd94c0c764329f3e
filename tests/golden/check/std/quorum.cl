/// An even number of control planes is no better than one less, and machines that nobody makes are not there.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
node-pool control { role: "control-plane", count: 4 }
@allow("CL2008", reason: "silences nothing: there is a control plane")
node-pool workers { count: 3 }
//----
// error[CL0450] quorum.cl:3:11-18: 4 control planes bear no more losses than 3 would, as more than half of them have to agree
//   in node-pool/control
//   help: etcd wants an odd number: one, three or five
// error[CL0450] quorum.cl:3:51-52: nobody makes the machines of pool 'control', so nothing is written for it
//   in node-pool/control
//   help: name who does: infrastructure of the cluster, or provider of the pool; or declare nodes in it, one by one
// warning[CL0451] quorum.cl:4:1-71: @allow("CL2008") silences nothing
//   help: no rule of this code finds anything here; take it out
// error[CL0450] quorum.cl:5:28-29: nobody makes the machines of pool 'workers', so nothing is written for it
//   in node-pool/workers
//   help: name who does: infrastructure of the cluster, or provider of the pool; or declare nodes in it, one by one
