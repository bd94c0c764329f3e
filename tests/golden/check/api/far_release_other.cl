// The same for one that is too old, and for another major release.
//--- main.cl
cluster c {
  kubernetes: 1.3.4
  talos: 11.1.0
}
//----
// warning[CL0619] main.cl:2:15-20: Kubernetes 1.3 is far from every release that clc knows
//   help: it knows 1.33 to 1.36, and holds objects against 1.33; a version of clc that is as old or new as the cluster knows others
// warning[CL0619] main.cl:3:10-16: Talos 11.1 is far from every release that clc knows
//   help: it knows 1.10 to 1.15, and holds objects against 1.15; a version of clc that is as old or new as the cluster knows others
