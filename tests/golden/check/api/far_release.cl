// A release that is far from all that are known is a warning: rather a slip.
//--- main.cl
cluster c {
  kubernetes: 1.99.0
  talos: 0.1.2
}
//----
// warning[CL0619] main.cl:2:15-21: Kubernetes 1.99 is far from every release that clc knows
//   help: it knows 1.33 to 1.36, and holds objects against 1.36; a version of clc that is as old or new as the cluster knows others
// warning[CL0619] main.cl:3:10-15: Talos 0.1 is far from every release that clc knows
//   help: it knows 1.10 to 1.15, and holds objects against 1.10; a version of clc that is as old or new as the cluster knows others
