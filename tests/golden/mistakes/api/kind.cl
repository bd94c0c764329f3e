// A kind that this version no longer serves.
//--- was
  page about { team: "sales" }
//--- now
  emit k8s.policy.PodSecurityPolicy { metadata { name: "x" } }
//----
// error[CL0251]: the name of a kind or type is expected
//   --> shop.cl:67:8
//    |
// 67 |   emit k8s.policy.PodSecurityPolicy { metadata { name: "x" } }
//    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = help: before '{ }' stands the name of a type or kind
//
// 1 error
