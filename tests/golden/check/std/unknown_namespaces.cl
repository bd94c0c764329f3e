/// Objects stand in namespaces that are declared, made by something else, or always there.
use std.k8s
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace elsewhere { made-elsewhere: true }
namespace web {
  emit k8s.ConfigMap { metadata { name: "misspelt", namespace: "wbe" } }
  emit k8s.ConfigMap { metadata { name: "nowhere", namespace: "database" } }
  emit k8s.ConfigMap { metadata { name: "declared", namespace: "web" } }
  emit k8s.ConfigMap { metadata { name: "made", namespace: "elsewhere" } }
  emit k8s.ConfigMap { metadata { name: "system", namespace: "kube-system" } }
}
@allow("CL2009", reason: "a chart makes it")
namespace allowed {
  emit k8s.ConfigMap { metadata { name: "made-by-chart", namespace: "of-chart" } }
}
//----
// error[CL2009] unknown_namespaces.cl:6:3-73: this ConfigMap stands in namespace 'wbe', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: did you mean 'web'?
// error[CL2009] unknown_namespaces.cl:7:3-77: this ConfigMap stands in namespace 'database', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: declare it: namespace database {}; with made-elsewhere: true if something else makes it
