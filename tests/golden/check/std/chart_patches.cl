/// What a chart makes is patched by Kustomize and by Flux, and not by Argo CD.
use std.argocd.{application}
use std.flux.{helm-release}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults chart { from: "https://charts.example.org", version: "1.2.3" }
let patch = "- op: remove\n  path: /spec/replicas\n"
namespace argocd { made-elsewhere: true }
namespace broken {
  chart by-argocd { form: application {}, patches: [{ target { kind: "Deployment" }, patch: patch }] }
  chart by-nothing { patches: [{ target { kind: "Deployment" } }] }
}

// What is right.
namespace clean {
  chart by-kustomize { patches: [{ target { kind: "Deployment" }, patch: patch }] }
  chart by-flux { form: helm-release {}, patches: [{ target { kind: "Deployment", name: "web" }, patch: patch }] }
}
//----
// error[CL0450] chart_patches.cl:10:52-101: Argo CD changes nothing in what a chart makes, and chart 'by-argocd' has patches
//   in namespace/broken.chart/by-argocd.form
//   help: say it in the values; or form: inflated {}, which Kustomize patches
// error[CL0450] chart_patches.cl:11:32-65: a patch of chart 'by-nothing' is a text, as no file lies beside what is delivered
//   in namespace/broken.chart/by-nothing
//   help: patch: yaml({ ... }).text()
