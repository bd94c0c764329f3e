// A release of another major version is none of theirs: a slip.
//--- main.cl
cluster c {
  kubernetes: 0.9.0
  talos: 2.0.0
}
//----
// error[CL0450] main.cl:2:15-20: kubernetes 0.9.0 is no release that anybody runs
//   in cluster/c
//   help: clc knows 1.33, 1.34, 1.35, 1.36: write the one that the cluster runs
// error[CL0450] main.cl:3:10-15: talos 2.0.0 is no release that anybody runs
//   in cluster/c
//   help: clc knows 1.10, 1.11, 1.15: write the one that the cluster runs
