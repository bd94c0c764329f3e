/// Workers alone are no cluster, but where somebody else runs the control plane.
cluster demo { kubernetes: 1.34.0, talos: 1.11.1 }
node-pool workers { count: 3 }
//----
// warning[CL2008] no_control_plane.cl:3:11-18: no pool of machines has the role of the control plane
//   in rule 'no-control-plane'
//   help: role: "control-plane" for one of them; if somebody else runs it, @allow this on the pool
