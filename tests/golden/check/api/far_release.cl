// A release that nobody can run yet, or of another major version, is an error: a slip.
//--- main.cl
cluster c {
  kubernetes: 1.99.0
  talos: 0.1.2
}
//----
// error[CL0450] main.cl:2:15-21: kubernetes 1.99.0 is no release that anybody runs
//   in cluster/c
//   help: clc knows 1.33, 1.34, 1.35, 1.36: write the one that the cluster runs
// error[CL0450] main.cl:3:10-15: talos 0.1.2 is no release that anybody runs
//   in cluster/c
//   help: clc knows 1.10, 1.11, 1.15: write the one that the cluster runs
