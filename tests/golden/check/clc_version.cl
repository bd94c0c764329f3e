// S15: the versions of clc a description is written for.
//--- main.cl
cluster main { kubernetes: 1.34.1, clc: ">= 99" }
//----
// error[CL0450] main.cl:1:41-48: this is clc VERSION, and the description asks for >= 99
//   in cluster/main
//   help: take a version of clc that is in the range, or widen the range
