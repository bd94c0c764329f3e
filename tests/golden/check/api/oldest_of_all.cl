// Nobody runs a release of ten years ago.
//--- main.cl
cluster c { kubernetes: 1.12.0 }
//----
// error[CL0450] main.cl:1:25-31: kubernetes 1.12.0 is no release that anybody runs
//   in cluster/c
//   help: clc knows 1.33, 1.34, 1.35, 1.36: write the one that the cluster runs
