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
namespace projects {
  emit argo.AppProject { metadata { name: "p" }, spec { destinations: [{ server: "https://kubernetes.default.svc", namespace: "made-by-chart" }] } }
  emit argo.ApplicationSet {
    metadata { name: "s" }
    spec {
      generators: [{ list { elements: [{ name: "a" }] } }]
      template {
        metadata { name: "a" }
        spec { project: "p", source { repoURL: "https://github.com/example/own", path: "x", targetRevision: "v1" }, destination { namespace: "made-by-set" }, syncPolicy { syncOptions: ["CreateNamespace=true"] } }
      }
    }
  }
  emit k8s.NetworkPolicy {
    metadata { name: "made" }
    spec { podSelector {}, ingress: [{ from: [{ namespaceSelector { matchExpressions: [{ key: "kubernetes.io/metadata.name", operator: "In", values: ["made-by-chart", "made-by-set", "made-by-sett"] }] } }] }] }
  }
}
namespace policies {
  emit k8s.NetworkPolicy {
    metadata { name: "doors" }
    spec {
      podSelector {}
      ingress: [
        { from: [{ namespaceSelector { matchLabels { "kubernetes.io/metadata.name": "kube-system" } } }, { namespaceSelector { matchLabels { "kubernetes.io/metadata.name": "monitorin" } } }] }
        { from: [{ namespaceSelector { matchExpressions: [{ key: "kubernetes.io/metadata.name", operator: "In", values: ["web", "wbe", "later"] }, { key: "team", operator: "In", values: ["any"] }] } }] }
        { from: [{ namespaceSelector { matchExpressions: [{ key: "kubernetes.io/metadata.name", operator: "NotIn", values: ["gone"] }] } }] }
      ]
      egress: [{ to: [{ namespaceSelector { matchLabels { "kubernetes.io/metadata.name": "gone", team: "any" } } }] }]
    }
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
// error[CL2009] namespaces_meant.cl:35:183-197: NetworkPolicy 'made' lets in pods of namespace 'made-by-sett', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: declare it: namespace made-by-sett {}; with made-elsewhere: true if something else makes it
// error[CL2009] namespaces_meant.cl:44:173-184: NetworkPolicy 'doors' lets in pods of namespace 'monitorin', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: did you mean 'monitoring'?
// error[CL2009] namespaces_meant.cl:45:129-134: NetworkPolicy 'doors' lets in pods of namespace 'wbe', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: did you mean 'web'?
// error[CL2009] namespaces_meant.cl:48:90-96: NetworkPolicy 'doors' lets out to pods of namespace 'gone', and none of that name is declared
//   in rule 'unknown-namespace'
//   help: declare it: namespace gone {}; with made-elsewhere: true if something else makes it
