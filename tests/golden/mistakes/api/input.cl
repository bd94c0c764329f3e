// An input that the module does not have.
//--- was
  infrastructure: hetzner.kubernetes-module { version: 3.2.0, location: "hel1", provider-version: "1.65.0" }
//--- now
  infrastructure: hetzner.kubernetes-module { version: 3.2.0, location: "hel1", inputs { cluster_acces: "public" }, provider-version: "1.65.0" }
//----
// error[CL0203]: 'Inputs' has no field 'cluster_acces'
//   --> shop.cl:13:90
//    |
// 13 | ...3.2.0, location: "hel1", inputs { cluster_acces: "public" }, provider...
//    |                                      ^^^^^^^^^^^^^
//   ::: std:/hetzner-inputs.cl:6:6
//    |
//  6 | type Inputs = {
//    |      ------ declared here
//    |
//    = help: did you mean 'cluster_access'?
//    = fix: change to 'cluster_access'
// 13 - ..., inputs { cluster_acces: "public" }, provider-version: "1.65.0" }
// 13 + ..., inputs { cluster_access: "public" }, provider-version: "1.65.0" }
//
// 1 error
