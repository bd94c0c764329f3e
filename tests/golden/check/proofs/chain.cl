/// Metrics that nobody serves, and nodes without what runs on them needs.
use std.crd.elasticsearch
use std.k8s
use std.raw.{raw-object}
use std.talos.{node-need, schematic, talos-patch}

@severity("CL2260", "warning")
cluster demo { kubernetes: 1.34.0, talos: 1.11.1 }
node-pool control { role: "control-plane", count: 3 }
node-pool plain { count: 1 }
node-pool storage {
  count: 2
  labels { storage: "true" }
  image: schematic { platform: "metal", extensions: ["siderolabs/iscsi-tools"] }
  talos-patch maps { config { machine { sysctls { "vm.max_map_count": "262144" } } } }
}

namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 64Mi } }
  }
  app clean { node-labels: node-pool/storage.labels, node-need tools { extension: "siderolabs/iscsi-tools" } }
  app anywhere { node-need tools { extension: "siderolabs/iscsi-tools" } }
  @allow("CL2271", reason: "a test")
  app allowed { node-need tools { extension: "siderolabs/iscsi-tools" } }
  emit [search("unmapped", { "node.store.allow_mmap": false }, {}), search("there", {}, { storage: "true" })]
  emit search("anywhere", {}, {})
  @allow("CL2270", reason: "a test")
  raw-object allowed-search { object: search("allowed", {}, {}) }
  emit [autoscaler("clean", "Resource"), autoscaler("external", "External")]
  @allow("CL2260", reason: "a test")
  raw-object allowed-scaler { object: autoscaler("allowed", "External") }
}
fn search(name: String, settings: Any, where: Map<String, String>) -> elasticsearch.Elasticsearch {
  let made: Any = {
    metadata { name: name, namespace: "web" }
    spec { version: "8.18.1", nodeSets: [{ name: "default", count: 1, config: settings, podTemplate { spec { containers: [], nodeSelector: where } } }] }
  }
  elasticsearch.Elasticsearch(made)
}
fn autoscaler(name: String, type: "External" | "Resource") -> k8s.HorizontalPodAutoscaler = {
  metadata { name: name, namespace: "web" }
  spec {
    maxReplicas: 3
    scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "clean" }
    metrics: [if (type == "External") { type: type, external { metric { name: "waiting" }, target { type: "Value", value: 10 } } } else { type: type, resource { name: "cpu", target { type: "Utilization", averageUtilization: 80 } } }]
  }
}
//----
// error[CL2271] chain.cl:24:47-71: Deployment 'anywhere' needs 'siderolabs/iscsi-tools', and may stand on nodes of pool 'plain', whose image has it not
//   in rule 'node-extension'
//   help: image: schematic { extensions: ["siderolabs/iscsi-tools"] } in that pool; or node-labels that only the others have
// warning[CL2270] chain.cl:28:3-34: node set 'default' of search 'anywhere' maps its files, and may stand on nodes of pool 'plain', where vm.max_map_count is not 262144
//   in rule 'node-sysctl'
//   help: talos-patch in the pool: machine { sysctls { "vm.max_map_count": "262144" } }; or memory-mapped: false
// warning[CL2260] chain.cl:31:3-77: HorizontalPodAutoscaler 'external' goes by a metric of type 'External', and nothing here serves 'external.metrics.k8s.io'
//   in rule 'metric-adapter'
//   help: an adapter: a chart, or an APIService of that group; or on: [cpu { ... }], [memory { ... }]
// error[CL2120] chain.cl:46:5-80: Deployment 'clean' of namespace 'web' is scaled by HorizontalPodAutoscaler 'clean' and by HorizontalPodAutoscaler 'external' and by HorizontalPodAutoscaler 'allowed'
//   label chain.cl:31:3-77: emitted here
//   in rule 'scale-target'
//   help: of what two scale, neither changes anything: one autoscaler with the metrics of both
