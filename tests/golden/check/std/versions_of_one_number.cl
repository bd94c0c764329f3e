cluster demo { kubernetes: 1, talos: 1 }
//----
// error[CL0450] versions_of_one_number.cl:1:28-29: kubernetes '1' says no release: that takes two numbers at least
//   in cluster/demo
//   help: write the release that the cluster runs, such as 1.36
// error[CL0450] versions_of_one_number.cl:1:38-39: talos '1' says no release: that takes two numbers at least
//   in cluster/demo
//   help: write the release that the cluster runs, such as 1.15
