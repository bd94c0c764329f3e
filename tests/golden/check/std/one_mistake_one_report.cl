/// What the check of a kind has reported no rule reports again.
use std.cilium.{load-balancer-pool}
use std.external.{external}
use std.kustomize.{remote-base}
use std.metallb

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { requests { cpu: 100m }, limits { memory: 256Mi } }
  ports { http: 80 }
}
load-balancer-pool reversed { addresses: [10.0.0.9..10.0.0.1, 10.1.0.0/28] }
namespace gateways {
  gateway main { class: "cilium", listeners { web { host: "*.example.org", port: 80 } } }
  metallb.pool reversed { addresses: 10.2.0.9..10.2.0.1 }
}
namespace shop {
  app few { autoscale { replicas: 5..3, on: [cpu { utilization: 80% }] } }
  app named { labels { "app.kubernetes.io/name": "other" } }
  app front {}
  route twice { gateway: gateway/main, hosts: ["a.example.org", "a.example.org"], to { "/": app/front.endpoints.http } }
  route one { gateway: gateway/main, hosts: ["b.example.org"], to { "/": app/front.endpoints.http } }
  route other { gateway: gateway/main, hosts: ["b.example.org"], to { "/": app/front.endpoints.http } }
}
namespace patched {
  external base { by: "the base", objects: ["ConfigMap/settings"] }
  remote-base scaler {
    from: "https://github.com/example/scaler//deploy"
    ref: "v1.4.1"
    patches: [{ target { kind: "ConfigMapx", name: "settings" }, patch: yaml({ kind: "ConfigMap", metadata { name: "settings" }, data { a: "1" } }).text() }]
  }
}
namespace foreign {
  external chart { services { dashboard { web: 80 } } }
  config told { data { URL: "http://dashboard.foreign.svc:80" } }
}

// What is right.
load-balancer-pool right { addresses: [10.3.0.1..10.3.0.9] }
namespace calm {
  metallb.pool right { addresses: 10.4.0.1..10.4.0.9 }
  app few { autoscale { replicas: 3..5, on: [cpu { utilization: 80% }] }, labels { "app.kubernetes.io/part-of": "shop" } }
  route both { gateway: gateway/main, hosts: ["c.example.org", "d.example.org"], to { "/": app/few.endpoints.http } }
}
//----
// error[CL0450] one_mistake_one_report.cl:13:43-61: '10.0.0.9..10.0.0.1' has no address
//   in load-balancer-pool/reversed
//   help: the smaller address stands first
// error[CL0450] one_mistake_one_report.cl:16:38-56: no address lies between 10.2.0.9 and 10.2.0.1
//   in namespace/gateways.pool/reversed
//   help: the smaller address stands first
// error[CL0450] one_mistake_one_report.cl:19:35-39: app 'few' has at least 5 pods and at most 3
//   in namespace/shop.app/few
//   help: write the smaller number first
// error[CL0450] one_mistake_one_report.cl:20:15-59: the label 'app.kubernetes.io/name' selects the pods of 'named' and has its name
//   in namespace/shop.app/named
//   help: leave it out, or set name
// error[CL0450] one_mistake_one_report.cl:22:65-80: 'a.example.org' stands twice in route 'twice'
//   in namespace/shop.route/twice
//   help: leave one of them out
// error[CL0450] one_mistake_one_report.cl:24:9-14: b.example.org/ leads to route 'namespace/shop.route/one' and to route 'namespace/shop.route/other'
//   in namespace/gateways.gateway/main
//   help: leave one of them out, or give it a path of its own
// error[CL2154] one_mistake_one_report.cl:31:17-64: there is no ConfigMapx 'settings' to be patched in what namespace 'patched' takes in
//   in rule 'patch-target'
//   help: did you mean 'ConfigMap/settings'?
// error[CL0213] one_mistake_one_report.cl:35:12-17: 'external' needs 'by'
//   label std:/external.cl: declared here
//   help: write by: ...; or for all that say none: defaults external { by: ... }
