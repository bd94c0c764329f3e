/// No version is the newest one: of charts, of images of charts, of repositories. An empty one is reported once.
use std.crd.argocd
use std.crd.flux
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.1 }

namespace charts {
  emit flux.HelmRepository { metadata { name: "shared" }, spec { interval: 1h, url: "https://charts.example.org" } }
  emit [release("newest", null), release("pinned", "1.2.3")]
  @allow("CL2035", reason: "a test")
  raw-object allowed { object: release("allowed", null) }
  // Of a chart that stands in a repository of sources no version is read.
  emit flux.HelmRelease {
    metadata { name: "of-sources" }
    spec { interval: 1h, chart { spec { chart: "./front", sourceRef { kind: "GitRepository", name: "newest" } } } }
  }
  emit flux.OCIRepository { metadata { name: "newest" }, spec { interval: 1h, url: "oci://ghcr.io/example/front" } }
  emit flux.OCIRepository { metadata { name: "pinned" }, spec { interval: 1h, url: "oci://ghcr.io/example/front", ref { tag: "1.2.3" } } }
  emit flux.GitRepository { metadata { name: "newest" }, spec { interval: 1h, url: "https://github.com/example/front" } }
  @allow("CL2036", reason: "a test")
  raw-object allowed-tree { object: flux.GitRepository { metadata { name: "allowed", namespace: "charts" }, spec { interval: 1h, url: "https://github.com/example/front" } } }
  emit application("empty", "")
  emit application("unsaid", null)
  emit application("pinned", "1.2.3")
}

fn release(label: String, version: String?) -> flux.HelmRelease = {
  metadata { name: label, namespace: "charts" }
  spec { interval: 1h, chart { spec { chart: "front", version: version, sourceRef { kind: "HelmRepository", name: "shared" } } } }
}

fn application(label: String, version: String?) -> argocd.Application = {
  metadata { name: label, namespace: "charts" }
  spec {
    project: "default"
    destination { server: "https://kubernetes.default.svc", namespace: "charts" }
    source { repoURL: "https://charts.example.org", chart: "front", targetRevision: version }
  }
}
//----
// warning[CL2048] versions_unsaid.cl:12:14-21: HelmRepository 'charts/shared' is the source of releases 'newest' and 'pinned' and 'allowed'
//   in rule 'shared-chart-source'
//   help: an OCIRepository for each of them, beside it; chart NAME { form: flux.helm-release {} } makes both
// error[CL2035] versions_unsaid.cl:18:58-115: OCIRepository 'newest' says no version of its chart, and takes the newest there is
//   in rule 'floating-version'
//   help: write the version that it takes today
// warning[CL2036] versions_unsaid.cl:20:58-120: GitRepository 'newest' says no revision, and takes what is newest tomorrow
//   in rule 'branch-of-others'
//   help: name a tag or a commit
// error[CL2035] versions_unsaid.cl:23:29-31: '' of Application 'empty' is no version but a range
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions_unsaid.cl:30:32-127: HelmRelease 'newest' says no version of its chart, and takes the newest there is
//   label versions_unsaid.cl:10:3-61: emitted here
//   in rule 'floating-version'
//   help: write the version that it takes today
// error[CL2035] versions_unsaid.cl:38:5-94: Application 'unsaid' says no version of its chart, and takes the newest there is
//   label versions_unsaid.cl:24:3-35: emitted here
//   in rule 'floating-version'
//   help: write the version that it takes today
