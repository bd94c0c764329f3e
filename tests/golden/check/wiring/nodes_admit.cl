/// Nodes that pods ask for: by labels that no pool has, or none together, behind taints that they do not tolerate. What somebody
/// else may set on nodes counts as there.
//--- main.cl
use std.crd.cnpg
use std.external.{external}
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.0, talos: 1.11.1 }

external house { by: "labels by hand", node-keys: ["rack"] }
node-pool control { role: "control-plane", labels { zone: "a" }, node one { address: 10.0.0.1 } }
node-pool work { labels { disk: "fast" }, node two { address: 10.0.0.2 } }
node-pool graphics {
  labels { disk: "fast", card: "large" }
  taints: [{ key: "card", value: "yes", effect: "NoSchedule" }]
  node three { address: 10.0.0.3 }
}

fn pod(name: String, place: String, more: { ... }) -> k8s.Pod = {
  metadata { name: name, namespace: place }
  spec {
    ...more
    containers: [{
      name: "main"
      image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
      resources { limits { memory: 64Mi } }
    }]
  }
}
fn asking(terms: [k8s.NodeSelectorTerm]) -> { ... } = {
  affinity { nodeAffinity { requiredDuringSchedulingIgnoredDuringExecution { nodeSelectorTerms: terms } } }
}

namespace wrong {
  emit pod("label", "wrong", { nodeSelector { disk: "slow" } })
  emit pod("together", "wrong", { nodeSelector { disk: "fast", zone: "a" } })
  emit pod("affinity", "wrong", asking([{ matchExpressions: [{ key: "disk", operator: "In", values: ["slow", "none"] }] }]))
  emit pod("tainted", "wrong", { nodeSelector { card: "large" } })
  emit pod("value", "wrong", { nodeSelector { card: "large" }, tolerations: [{ key: "card", value: "no", effect: "NoSchedule" }] })
  emit pod("effect", "wrong", { nodeSelector { card: "large" }, tolerations: [{ key: "card", operator: "Exists", effect: "NoExecute" }] })
  emit cnpg.Cluster {
    metadata { name: "db", namespace: "wrong" }
    spec { instances: 1, storage { size: "1Gi" }, affinity { nodeSelector { disk: "slow" }, tolerations: [{ key: "crad", operator: "Exists" }] } }
  }
}

namespace right {
  emit pod("label", "right", { nodeSelector { disk: "fast" } })
  emit pod("other", "right", asking([
    { matchExpressions: [{ key: "disk", operator: "In", values: ["slow"] }] }
    { matchExpressions: [{ key: "disk", operator: "Exists" }] }
  ]))
  emit pod("tolerated", "right", { nodeSelector { card: "large" }, tolerations: [{ key: "card", operator: "Exists", effect: "NoSchedule" }] })
  // Nobody says which machines they are, and in which rack they stand.
  emit pod("arch", "right", { nodeSelector { "kubernetes.io/arch": "arm64" } })
  emit pod("rack", "right", { nodeSelector { rack: "r1", disk: "fast" } })
  emit pod("worker", "right", { nodeSelector { "node-role.kubernetes.io/worker": "" } })
  emit pod("control", "right", {
    nodeSelector { "node-role.kubernetes.io/control-plane": "" }
    tolerations: [{ key: "node-role.kubernetes.io/control-plane", operator: "Exists", effect: "NoSchedule" }]
  })
}

@allow("CL2106", reason: "the pool is added tomorrow")
namespace allowed {
  emit pod("label", "allowed", { nodeSelector { disk: "fast", zone: "a" } })
}
//----
// error[CL2106] main.cl:28:29-104: no pool of nodes admits the pods of Pod 'affinity': 'control' has not the labels that nodeAffinity requires, 'graphics' has not the labels that nodeAffinity requires, 'work' has not the labels that nodeAffinity requires
//   label main.cl:34:3-125: emitted here
//   in rule 'node-exists'
//   help: other labels or taints of a pool, or other wishes of the pods; external { by: ..., node-keys: [...] } names labels that something else sets
// error[CL2106] main.cl:32:53-59: no node has the label 'disk=slow', which the pods of Pod 'label' want
//   in rule 'node-exists'
//   help: node-pool NAME { labels { "disk": "slow" } }, or external { by: ..., node-keys: ["disk"] }
// error[CL2106] main.cl:33:56-62: no pool of nodes admits the pods of Pod 'together': 'control' has no label 'disk=fast', 'graphics' has no label 'zone=a', 'work' has no label 'zone=a'
//   in rule 'node-exists'
//   help: other labels or taints of a pool, or other wishes of the pods; external { by: ..., node-keys: [...] } names labels that something else sets
// error[CL2106] main.cl:35:55-62: no pool of nodes admits the pods of Pod 'tainted': 'control' has no label 'card=large', 'graphics' has the taint 'card=yes:NoSchedule', which they don't tolerate, 'work' has no label 'card=large'
//   in rule 'node-exists'
//   help: other labels or taints of a pool, or other wishes of the pods; external { by: ..., node-keys: [...] } names labels that something else sets
// error[CL2106] main.cl:36:78-128: no node has the taint 'card=no', which the pods of Pod 'value' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("card")] }, or external { by: ..., node-keys: ["card"] }
// error[CL2106] main.cl:37:79-135: no node has the taint 'card:NoExecute', which the pods of Pod 'effect' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("card")] }, or external { by: ..., node-keys: ["card"] }
// error[CL2106] main.cl:40:83-89: no node has the label 'disk=slow', which the pods of database 'db' want
//   in rule 'node-exists'
//   help: node-pool NAME { labels { "disk": "slow" } }, or external { by: ..., node-keys: ["disk"] }
// error[CL2106] main.cl:40:107-142: no node has the taint 'crad', which the pods of database 'db' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("crad")] }, or external { by: ..., node-keys: ["crad"] }
