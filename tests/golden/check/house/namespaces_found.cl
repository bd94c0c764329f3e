/// Which namespaces a generator finds is not known: a policy may name any.
use std.crd.argocd as argo
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  emit argo.ApplicationSet {
    metadata { name: "s" }
    spec {
      goTemplate: true
      generators: [{ git { repoURL: "https://github.com/example/own", revision: "v1", directories: [{ path: "apps/*" }] } }]
      template {
        metadata { name: "{{.path.basename}}" }
        spec {
          project: "default"
          source { repoURL: "https://github.com/example/own", path: "{{.path.path}}", targetRevision: "v1" }
          destination { namespace: "{{.path.basename}}" }
          syncPolicy { syncOptions: ["CreateNamespace=true"] }
        }
      }
    }
  }
  emit k8s.NetworkPolicy { metadata { name: "made" }, spec { podSelector {}, ingress: [{ from: [{ namespaceSelector { matchLabels { "kubernetes.io/metadata.name": "found" } } }] }] } }
}
//----
