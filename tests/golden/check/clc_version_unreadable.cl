// S15: what is no range of versions.
//--- main.cl
cluster main { kubernetes: 1.34.1, clc: "newest" }
//----
// error[CL0414] main.cl:1:41-49: 'newest' is no range of versions: 'newest' is no number of a version
//   in cluster/main
//   help: write comparisons such as >=1.30 <1.32, or 1.30.x
