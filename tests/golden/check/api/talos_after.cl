// Fields of Talos that the cluster's release has no more.
//--- main.cl
use std.crd.talos

cluster c { kubernetes: 1.36.0, talos: 1.15.0 }

emit talos.MachineConfig { cluster { clusterName: "c" } } at "machine.yaml"

//----
// error[CL0610] main.cl:5:51-54: 'talos.ClusterSection' has no field 'clusterName' in Talos 1.15
//   here: cluster.clusterName of the document
//   help: Talos has it until 1.11
