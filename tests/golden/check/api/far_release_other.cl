// One that is years old is a warning, since such clusters are still about; older still it is an error.
//--- main.cl
cluster c {
  kubernetes: 1.25.3
  talos: 11.1.0
}
//----
// warning[CL0619] main.cl:2:15-21: Kubernetes 1.25 is far from every release that clc knows
//   help: it knows 1.33 to 1.36, and holds objects against 1.33; a version of clc that is as old or new as the cluster knows others
// error[CL0450] main.cl:3:10-16: talos 11.1.0 is no release that anybody runs
//   in cluster/c
//   help: clc knows 1.10, 1.11, 1.15: write the one that the cluster runs
