// A token of GitHub written down.
//--- was
      LANG: "en"
//--- now
      GH: "ghp_a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4e5F6"
//----
// error[CL2003]: this looks like a token of GitHub
//   --> shop.cl:94:11
//    |
// 94 |       GH: "****************************************"
//    |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'raw-secret'
//    = help: revoke it if it was ever pushed, and take it from a secret
//
// 1 error
