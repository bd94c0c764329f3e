// A field of an object misspelled.
//--- was
  page about { team: "sales" }
//--- now
  emit std.k8s.ConfigMap { metadata { name: "x", namespace: "shop" }, dat { A: "b" } }
//----
// error[CL0251]: the name of a kind or type is expected
//   --> shop.cl:67:8
//    |
// 67 |   emit std.k8s.ConfigMap { metadata { name: "x", namespace: "shop" },...
//    |        ^^^^^^^^^^^^^^^^^
//    |
//    = help: a module is brought in by 'use std.k8s', and then it is k8s.ConfigMap
//
// 1 error
