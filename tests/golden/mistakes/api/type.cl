// A text where an object wants a number.
//--- was
  page about { team: "sales" }
//--- now
  raw-object x { object: { apiVersion: "apps/v1", kind: "Deployment", metadata { name: "x" }, spec { replicas: "3" } } }
//----
// error[CL0213]: 'k8s.DeploymentSpec' needs 'selector', 'template'
//   --> shop.cl:67:95
//    |
// 67 | ...ind: "Deployment", metadata { name: "x" }, spec { replicas: "3" } } }
//    |                                               ^^^^^^^^^^^^^^^^^^^^^^ spec of Deployment 'x'
//    |
//    = help: write selector: ...
//
// error[CL0210]: expected Int, found the text '3'
//   --> shop.cl:67:112
//    |
// 67 | ...ind: "Deployment", metadata { name: "x" }, spec { replicas: "3" } } }
//    |                                                                ^^^ spec.replicas of Deployment 'x'
//    |
//    = help: a number stands without quotes
//
// 2 errors
