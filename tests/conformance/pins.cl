// Pins in every order of fields, with comments and blocks between: what stands behind `finds` is to be found in its line.
use std.cilium
use std.descheduler.{descheduler}
use std.elasticsearch.{elasticsearch}
use std.hetzner
use std.kustomize.{remote-base}
use std.postgres.{postgres}
use std.tofu.{resource, tofu-root}
use std.zalando.{postgresql}

cluster pins {
  domain: "example.org"
  talos: 1.11       // finds siderolabs/talos
  kubernetes: 1.34  // finds kubernetes/kubernetes
  infrastructure: hetzner.kubernetes-module {
    location: "hel1"
    inputs { cluster_delete_protection: false }
    version: 3.2.0              // finds hcloud-k8s/kubernetes/hcloud
    provider-version: "1.52.0"  // finds hetznercloud/hcloud
  }
}

namespace images {
  app library {
    image: "nginx:1.27.1@sha256:1111111111111111111111111111111111111111111111111111111111111111"  // finds nginx
  }
  app of-somebody {
    image: "bitnami/redis:8.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"  // finds bitnami/redis
  }
  app of-a-registry {
    image: "quay.io/example/one:1.0@sha256:3333333333333333333333333333333333333333333333333333333333333333"  // finds quay.io/example/one
  }
}

namespace charts {
  chart version-first {
    version: "1.2.3"  // finds version-first
    from: "https://charts.example.org"
  }
  chart same-version {
    // A { brace } and words between.
    from: "https://charts.example.org"
    release: "other"
    values { plugin { version: "7.7.7" } }
    version: "1.2.3"  // finds same-version
  }
  chart named {
    version: "1.2.3"  // finds its-name
    values { replicas: 2 }
    chart: "its-name"
    from: "https://charts.example.org"
  }
  chart in-a-registry {
    version: "1.2.3"  // finds registry.example.org/charts/in-a-registry
    from: "oci://registry.example.org/charts/in-a-registry"
  }
  chart in-a-registry-too {
    from: "oci://registry.example.org/charts/too"
    values { replicas: 2 }
    version: "1.2.3"  // finds registry.example.org/charts/too
  }
}

namespace bases {
  remote-base ref-first {
    ref: "v1.0.0"  // finds https://github.com/example/one
    from: "https://github.com/example/one//deploy"
  }
  remote-base elsewhere {
    from: "https://git.example.org/group/below/two//deploy"
    patches: [{ target { kind: "Deployment" }, patch: "- op: remove\n  path: /a\n" }]
    ref: "v1.0.0"  // finds https://git.example.org/group/below/two
  }
  descheduler descheduler {
    profiles { clean: [failed-pods { older-than: 1h }] }
    from: "https://github.com/kubernetes-sigs/descheduler//kubernetes/deployment"
    ref: "v0.35.1"  // finds https://github.com/kubernetes-sigs/descheduler
  }
}

namespace data {
  @allow("CL2002", reason: "nothing runs here")
  postgres database {
    resources { limits { memory: 1Gi } }
    instances: 17
    storage { size: 17Gi }
    version: 17.2  // finds ghcr.io/cloudnative-pg/postgresql
  }
  postgresql team-database {
    storage { size: 17Gi }
    team: "team"
    instances: 2
    version: "17"  // finds docker.io/library/postgres
  }
  elasticsearch search {
    nodes: 1
    storage { size: 17Gi }
    version: 8.18.1  // finds docker.elastic.co/elasticsearch/elasticsearch
  }
}

tofu-root all {
  providers {
    helm {
      version: "~> 3.1.0"  // finds hashicorp/helm
      config { kubernetes: {} }
      source: "hashicorp/helm"
    }
    flux {
      source: "fluxcd/flux"
      config { git: {} }
      version: "~> 1.7"  // finds fluxcd/flux
    }
  }
  resource release {
    type: "helm_release"
    args {
      version: "1.16.5"  // finds cilium
      values: []
      set: [{ name: "a", value: "b" }]
      chart: "cilium"
      repository: "https://helm.cilium.io"
    }
  }
  resource flux {
    type: "flux_bootstrap_git"
    args {
      embedded_manifests: true
      version: "v2.7.3"  // finds fluxcd/flux2
    }
  }
}
