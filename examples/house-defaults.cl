/// What a house decides once: by which kinds its apps, charts, routes, namespaces and pools become objects. Those here are
/// what clc takes anyway; another one in their place changes the whole cluster, or a single declaration.
use std.argocd
use std.chart.{inflated}
use std.gateway.{http-route}
use std.plain.{plain}
use std.policy.{open}
use std.talos.{stock}

cluster example { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5 }

defaults app { workload: plain {} }
defaults chart { form: inflated {} }
defaults route { form: http-route {} }
defaults namespace { network: open {} }
defaults node-pool { image: stock {} }

node-pool control { role: "control-plane", count: 1 }
node-pool worker { count: 3 }

// By hand, before anything else.
namespace argocd { made-elsewhere: true }

namespace gateway {
  gateway external { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
}

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080 }
    resources { limits { memory: 256Mi } }
  }
  route shop { gateway: external, hosts: ["shop.example.org"], to { "/": app/web.endpoints.http } }

  chart metrics { from: "https://charts.example.org", version: "1.2.0" }
  // This one is rendered by Argo CD and not by Kustomize.
  chart search { from: "https://charts.example.org", version: "2.0.1", form: argocd.application { project: "shop" } }
}
