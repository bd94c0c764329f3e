// What comes from elsewhere is the same tomorrow: tags, versions of charts, revisions of repositories.
use std.argocd
use std.crd.argocd as argo
use std.crd.flux as api
use std.crd.kustomize
use std.raw.{raw-object}
use std.tofu.{module, tofu-root}
cluster demo {
  kubernetes: 1.34.1
  delivery: argocd.application-sets { repository: "https://github.com/example/own", tiers { all { wave: 0, namespaces: [web, open, one-branch, old] } } }
}
namespace web {
  defaults app { resources { limits { memory: 256Mi } } }
  app pinned { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app latest { image: "ghcr.io/example/front:latest@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app untagged { image: "ghcr.io/example/front@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  @allow("CL2021", reason: "its maker names no versions")
  app allowed { image: "ghcr.io/example/front:stable@sha256:1111111111111111111111111111111111111111111111111111111111111111" }

  defaults chart { from: "https://charts.example.org" }
  for (n, v in { a: "1.2.3", b: "v1.2.3-rc.1", c: "^1.2.3", d: "~1.2.0", e: ">=1.0.0 <2.0.0", f: "*", g: "1.2", h: "1.x", i: "latest", j: "0.24.1+k3s" }) {
    chart each[n] { version: v }
  }
  @allow("CL2035", reason: "whatever is newest is what is tried here")
  chart allowed { version: "*" }

  emit api.HelmRelease {
    metadata { name: "theirs", namespace: "web" }
    spec { interval: 1h, chart { spec { chart: "x", version: ">=1.0.0", sourceRef { kind: "HelmRepository", name: "x" } } } }
  }
  emit api.OCIRepository { metadata { name: "theirs", namespace: "web" }, spec { interval: 1h, url: "oci://ghcr.io/example/x", ref { tag: "latest" } } }
  emit api.GitRepository { metadata { name: "moving", namespace: "web" }, spec { interval: 1h, url: "https://github.com/example/x", ref { branch: "main" } } }
  emit api.GitRepository { metadata { name: "held", namespace: "web" }, spec { interval: 1h, url: "https://github.com/example/x", ref { tag: "v1" } } }
  emit argo.Application {
    metadata { name: "own", namespace: "web" }
    spec { project: "default", source { repoURL: "https://github.com/example/own", path: "x", targetRevision: "main" }, destination { namespace: "web" } }
  }
  emit argo.Application {
    metadata { name: "own-too", namespace: "web" }
    spec { project: "default", sources: [{ repoURL: "https://github.com/example/own.git", path: "x", targetRevision: "HEAD" }, { repoURL: "https://github.com/example/own.git", path: "y" }], destination { namespace: "web" } }
  }
  emit argo.Application {
    metadata { name: "other", namespace: "web" }
    spec { project: "default", source { repoURL: "https://github.com/example/other", path: "x", targetRevision: "HEAD" }, destination { namespace: "web" } }
  }
  emit argo.Application {
    metadata { name: "held", namespace: "web" }
    spec { project: "default", source { repoURL: "https://github.com/example/other", path: "x", targetRevision: "v1.0.0" }, destination { namespace: "web" } }
  }
  emit argo.Application {
    metadata { name: "ranged", namespace: "web" }
    spec { project: "default", source { repoURL: "https://charts.example.org", chart: "x", targetRevision: "1.*" }, destination { namespace: "web" } }
  }
}
namespace open {
  emit api.HelmRelease { metadata { name: "newest", namespace: "open" }, spec { interval: 1h, chart { spec { chart: "x", sourceRef { kind: "HelmRepository", name: "x" } } } } }
  emit api.HelmRelease { metadata { name: "by-source", namespace: "open" }, spec { interval: 1h, chartRef { kind: "OCIRepository", name: "newest" } } }
  emit api.OCIRepository { metadata { name: "newest", namespace: "open" }, spec { interval: 1h, url: "oci://ghcr.io/example/x" } }
  emit api.GitRepository { metadata { name: "newest", namespace: "open" }, spec { interval: 1h, url: "https://github.com/example/x" } }
  emit argo.Application {
    metadata { name: "empty", namespace: "open" }
    spec { project: "default", source { repoURL: "https://charts.example.org", chart: "x", targetRevision: "" }, destination { namespace: "web" } }
  }
  emit argo.Application {
    metadata { name: "several", namespace: "open" }
    spec { project: "default", sources: [{ repoURL: "https://charts.example.org", chart: "x" }, { repoURL: "https://github.com/example/own", targetRevision: "main", ref: "values" }], destination { namespace: "web" } }
  }
}
@allow("CL2036", reason: "its maker has one branch and no tags")
namespace one-branch {
  emit api.GitRepository { metadata { name: "allowed", namespace: "one-branch" }, spec { interval: 1h, url: "https://github.com/example/y" } }
}
namespace old {
  emit api.GitRepository-v1beta2 { metadata { name: "old", namespace: "old" }, spec { interval: 1h, url: "https://github.com/example/x", ref { tag: "v1" } } }
  raw-object route {
    object: { apiVersion: "gateway.networking.k8s.io/v1beta1", kind: "HTTPRoute", metadata { name: "old", namespace: "old" }, spec {} }
  }
  @allow("CL2037", reason: "the operator is of last year and knows no other")
  raw-object release {
    object: { apiVersion: "helm.toolkit.fluxcd.io/v2beta2", kind: "HelmRelease", metadata { name: "old", namespace: "old" }, spec { interval: "1h", chart { spec { chart: "x", version: "1.2.3", sourceRef { kind: "HelmRepository", name: "x" } } } } }
  }
}
tofu-root machines {
  module held { source: "git::https://example.org/x.git?ref=v1.0.0" }
  module moving { source: "git::https://example.org/x.git?ref=main" }
  @allow("CL2036", reason: "the two are changed together")
  module allowed { source: "git::https://example.org/y.git?ref=main" }
}
//----
// warning[CL2021] versions.cl:15:23-125: the tag 'latest' of 'ghcr.io/example/front' says no version
//   in rule 'moving-tag'
//   help: name the tag of a version, and beside it the digest it has now
// warning[CL2021] versions.cl:16:25-120: image 'ghcr.io/example/front' has no tag
//   in rule 'moving-tag'
//   help: name the tag of a version, and beside it the digest it has now
// error[CL2035] versions.cl:21:51-59: '^1.2.3' of chart 'each-c' is no version but a range
//   label versions.cl:22:21-31: which is taken here
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:21:64-72: '~1.2.0' of chart 'each-d' is no version but a range
//   label versions.cl:22:21-31: which is taken here
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:21:77-93: '>=1.0.0 <2.0.0' of chart 'each-e' is no version but a range
//   label versions.cl:22:21-31: which is taken here
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:21:98-101: '*' of chart 'each-f' is no version but a range
//   label versions.cl:22:21-31: which is taken here
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:21:106-111: '1.2' of chart 'each-g' is no version but a range
//   label versions.cl:22:21-31: which is taken here
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:21:116-121: '1.x' of chart 'each-h' is no version but a range
//   label versions.cl:22:21-31: which is taken here
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:21:126-134: 'latest' of chart 'each-i' is no version but a range
//   label versions.cl:22:21-31: which is taken here
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:29:62-71: '>=1.0.0' of HelmRelease 'theirs' is no version but a range
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:31:139-147: 'latest' of OCIRepository 'theirs' is no version but a range
//   in rule 'floating-version'
//   help: write the version that it stands for today
// warning[CL2036] versions.cl:32:147-153: 'main' is another revision tomorrow
//   in rule 'branch-of-others'
//   help: name a tag or a commit
// warning[CL2036] versions.cl:44:113-119: 'HEAD' is another revision tomorrow
//   in rule 'branch-of-others'
//   help: name a tag or a commit
// error[CL2035] versions.cl:52:108-113: '1.*' of Application 'ranged' is no version but a range
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:56:103-171: HelmRelease 'newest' says no version of its chart, and takes the newest there is
//   in rule 'floating-version'
//   help: write the version that it takes today
// error[CL2035] versions.cl:58:76-129: OCIRepository 'newest' says no version of its chart, and takes the newest there is
//   in rule 'floating-version'
//   help: write the version that it takes today
// warning[CL2036] versions.cl:59:76-134: GitRepository 'newest' says no revision, and takes what is newest tomorrow
//   in rule 'branch-of-others'
//   help: name a tag or a commit
// error[CL2035] versions.cl:62:108-110: '' of Application 'empty' is no version but a range
//   in rule 'floating-version'
//   help: write the version that it stands for today
// error[CL2035] versions.cl:66:42-95: Application 'several' says no version of its chart, and takes the newest there is
//   in rule 'floating-version'
//   help: write the version that it takes today
// warning[CL2037] versions.cl:74:3-159: GitRepository 'old' is of source.toolkit.fluxcd.io/v1beta2, which is deprecated
//   in rule 'old-api-version'
//   help: apiVersion: "source.toolkit.fluxcd.io/v1", whose fields may differ
// warning[CL2037] versions.cl:75:14-19: HTTPRoute 'old' is of gateway.networking.k8s.io/v1beta1, which is deprecated
//   in rule 'old-api-version'
//   help: apiVersion: "gateway.networking.k8s.io/v1", whose fields may differ
// warning[CL2036] versions.cl:85:27-68: module 'moving' is another revision tomorrow
//   in rule 'branch-of-others'
//   help: ?ref= a tag or a commit
