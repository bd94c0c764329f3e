// S15: a version of clc that will do.
//--- main.cl
cluster main { kubernetes: 1.34.1, clc: ">= 0.1 <99" }
//----
