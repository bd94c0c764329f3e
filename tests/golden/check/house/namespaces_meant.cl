/// Namespaces that objects name for others than themselves.
use std.crd.argocd as argo
use std.crd.flux
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace monitoring {}
namespace elsewhere { made-elsewhere: true }
namespace web {
  emit [application("right", { namespace: "monitoring" }, null), application("slip", { namespace: "monitorin" }, null)]
  emit application("made", { namespace: "later" }, { syncOptions: ["CreateNamespace=true"] })
  emit application("far", { server: "https://other.example.org", namespace: "theirs" }, null)
  emit flux.Kustomization { metadata { name: "into", namespace: "web" }, spec { interval: 1h, prune: true, path: "./x", targetNamespace: "elsewere", sourceRef { kind: "GitRepository", name: "x" } } }
  emit k8s.RoleBinding {
    metadata { name: "readers", namespace: "web" }
    roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" }
    subjects: [{ kind: "ServiceAccount", name: "a", namespace: "monitoring" }, { kind: "ServiceAccount", name: "b", namespace: "gone" }]
  }
}
@allow("CL2009", reason: "it is made on the day it is moved")
namespace old {
  emit k8s.RoleBinding {
    metadata { name: "readers", namespace: "old" }
    roleRef { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: "view" }
    subjects: [{ kind: "ServiceAccount", name: "a", namespace: "new" }]
  }
}
fn application(name: String, to: argo.Destination, sync: argo.SyncPolicy?) -> argo.Application =
  { metadata { name: name, namespace: "web" }, spec { project: "default", source { repoURL: "https://github.com/example/own", path: "x", targetRevision: "v1" }, destination: to, syncPolicy: sync } }
//----
// error[CL2009] namespaces_meant.cl:11:99-110: Application 'slip' delivers into namespace 'monitorin', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: did you mean 'monitoring'?
// error[CL2009] namespaces_meant.cl:14:138-148: Kustomization 'into' delivers into namespace 'elsewere', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: did you mean 'elsewhere'?
// error[CL2009] namespaces_meant.cl:18:128-134: RoleBinding 'readers' lets in an account of namespace 'gone', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: declare it: namespace gone {}; with made-elsewhere: true if something else makes it
