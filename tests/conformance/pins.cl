// Pins in every order of fields, with comments and blocks between: what stands behind `finds` is to be found in its line.
use std.cilium
use std.descheduler.{descheduler}
use std.elasticsearch.{elasticsearch}
use std.hetzner
use std.kustomize.{remote-base}
use std.postgres.{postgres}
use std.tofu.{module, resource, tofu-root}
use std.zalando.{postgresql}

cluster pins {
  domain: "example.org"
  talos: 1.11       // finds siderolabs/talos
  kubernetes: 1.34  // finds kubernetes/kubernetes
  infrastructure: hetzner.kubernetes-module {
    location: "hel1"
    inputs {
      cluster_delete_protection: false
      cilium_helm_version: "1.18.1"                     // finds cilium
      cert_manager_helm_version: "v1.18.2"              // finds cert-manager
      hcloud_ccm_helm_version: "1.26.0"                 // finds hcloud-cloud-controller-manager
      prometheus_operator_crds_version: "v0.85.0"       // finds prometheus-operator/prometheus-operator
      talos_backup_version: "v0.1.0-beta.3-3-g38dad7c"  // finds ghcr.io/siderolabs/talos-backup
    }
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
  chart of-images {
    from: "https://charts.example.org"
    values {
      main {
        image {
          repository: "ghcr.io/example/of-chart"
          pullPolicy: "IfNotPresent"
          tag: "1.2@sha256:4444444444444444444444444444444444444444444444444444444444444444"  // finds ghcr.io/example/of-chart
        }
      }
      side {
        tag: "v2.0.0@sha256:5555555555555555555555555555555555555555555555555555555555555555"  // finds quay.io/example/side
        pullSecrets: [{ name: "a" }]
        registry: "quay.io"
        repository: "example/side"
      }
      third { image: "nginx", tag: "1.27.1@sha256:6666666666666666666666666666666666666666666666666666666666666666" }  // finds nginx
      fourth { digest: "sha256:7777777777777777777777777777777777777777777777777777777777777777", tag: "3.1", repository: "quay.io/example/fourth" }  // finds quay.io/example/fourth
      fifth { repository: "quay.io/example/fifth", tag: "3.1", digest: "sha256:8888888888888888888888888888888888888888888888888888888888888888" }  // finds quay.io/example/fifth
    }
    version: "1.2.3"  // finds of-images
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
  module network {
    version: 3.2.0  // finds example/network/hcloud
    args { version_of_something: "7.7.7", labels: { source: "a/b" } }
    source: "example/network/hcloud"
  }
  module elsewhere {
    source: "modules.example.org/example/dns/hcloud//zone"
    args { zone: "example.org" }
    version: 1.0.4  // finds example/dns/hcloud
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
