// A password in the values of a chart.
//--- was
    values { crds { enabled: true } }
//--- now
    values { adminPassword: "Zk9qLw84mR" }
//----
// error[CL2003]: 'adminPassword' is the name of a credential, and its value is written down
//   --> shop.cl:59:29
//    |
// 59 |     values { adminPassword: "**********" }
//    |                             ^^^^^^^^^^^^
//    |
//    = in rule 'raw-secret'
//    = help: name a secret instead: most charts have existingSecret, or take variables from one
//
// 1 error
