// A release of ten years ago is one of theirs: it takes the oldest types.
//--- main.cl
cluster c { kubernetes: 1.12.0 }
//----
// warning[CL0619] main.cl:1:25-31: Kubernetes 1.12 is far from every release that clc knows
//   help: it knows 1.33 to 1.36, and holds objects against 1.33; a version of clc that is as old or new as the cluster knows others
