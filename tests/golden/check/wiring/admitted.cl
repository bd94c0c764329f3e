/// Pods whose wishes no pool of nodes fulfils, though no size of a machine is known: by labels, by taints, by the effect of
/// a toleration, by the name of a node; those of an operator too. What something else sets is left alone.
//--- main.cl
use "lib.cl".{deployment}
use std.crd.cnpg
use std.external.{external}

cluster demo { kubernetes: 1.34.0, talos: 1.11.1, domain: "example.org" }
node-pool control { role: "control-plane", node one { address: 10.0.0.1 } }
node-pool fast { labels { disk: "ssd" }, taints: [{ key: "gpu", value: "yes", effect: "NoSchedule" }], node two { address: 10.0.0.2 } }
external discovery { by: "what looks for hardware", node-keys: ["example.org/disk"] }

namespace wrong {
  emit deployment("of-no-label", { affinity { nodeAffinity { requiredDuringSchedulingIgnoredDuringExecution {
    nodeSelectorTerms: [{ matchExpressions: [{ key: "disk", operator: "In", values: ["hdd"] }] }]
  } } } })
  emit deployment("kept-away", { nodeSelector { disk: "ssd" } })
  emit deployment("nowhere", {})
  emit deployment("other-effect", { tolerations: [{ key: "gpu", operator: "Exists", effect: "NoExecute" }] })
  emit deployment("other-value", { tolerations: [{ key: "gpu", operator: "Equal", value: "no", effect: "NoSchedule" }] })
  emit deployment("of-node", { nodeName: "tow" })
  emit cnpg.Cluster {
    metadata { name: "db" }
    spec { instances: 1, storage { size: "1Gi" }, affinity { nodeSelector { disk: "hdd" }, tolerations: [{ key: "nope", operator: "Exists" }] } }
  }
}

namespace clean {
  emit deployment("both", { nodeSelector { disk: "ssd" }, tolerations: [{ key: "gpu", operator: "Exists", effect: "NoSchedule" }, { key: "gpu", operator: "Exists", effect: "NoExecute" }] })
  emit deployment("of-plane", { nodeSelector { "node-role.kubernetes.io/control-plane": "" }, tolerations: [{ operator: "Exists" }] })
  emit deployment("of-architecture", { nodeSelector { "kubernetes.io/arch": "arm64" }, tolerations: [{ key: "gpu", operator: "Exists" }] })
  emit deployment("discovered", {
    tolerations: [{ key: "gpu", value: "yes" }]
    affinity { nodeAffinity { requiredDuringSchedulingIgnoredDuringExecution { nodeSelectorTerms: [
      { matchExpressions: [{ key: "example.org/disk", operator: "In", values: ["hdd"] }] }
    ] } } }
  })
  emit deployment("of-node", { nodeName: "two", tolerations: [{ operator: "Exists" }] })
  emit cnpg.Cluster {
    metadata { name: "db" }
    spec { instances: 1, storage { size: "1Gi" }, affinity { nodeSelector { disk: "ssd" }, tolerations: [{ key: "gpu", operator: "Exists" }] } }
  }
}

@allow("CL2106", reason: "its nodes join later")
namespace allowed {
  emit deployment("kept-away", { nodeSelector { disk: "ssd" } })
}
//--- lib.cl
use std.k8s

fn deployment(name: String, pod: Any) -> k8s.Deployment {
  let made: Any = {
    metadata { name: name }
    spec { selector { matchLabels { app: name } }, template { metadata { labels { app: name } }, spec { ...pod, containers: [{
      name: name, image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } }
    }] } } }
  }
  k8s.Deployment(made)
}
//----
// error[CL2106] lib.cl:4:19-9:4: no pool of nodes admits the pods of Deployment 'nowhere': 'control' has the taint 'node-role.kubernetes.io/control-plane=:NoSchedule', which they don't tolerate, 'fast' has the taint 'gpu=yes:NoSchedule', which they don't tolerate
//   label main.cl:15:3-33: emitted here
//   in rule 'node-exists'
//   help: other labels or taints of a pool, or other wishes of the pods; external { by: ..., node-keys: [...] } names labels that something else sets
// error[CL2106] main.cl:11:62-13:4: no pool of nodes admits the pods of Deployment 'of-no-label': 'control' has not the labels that nodeAffinity requires, 'fast' has not the labels that nodeAffinity requires
//   in rule 'node-exists'
//   help: other labels or taints of a pool, or other wishes of the pods; external { by: ..., node-keys: [...] } names labels that something else sets
// error[CL2106] main.cl:14:55-60: no pool of nodes admits the pods of Deployment 'kept-away': 'control' has no label 'disk=ssd', 'fast' has the taint 'gpu=yes:NoSchedule', which they don't tolerate
//   in rule 'node-exists'
//   help: other labels or taints of a pool, or other wishes of the pods; external { by: ..., node-keys: [...] } names labels that something else sets
// error[CL2106] main.cl:16:51-106: no node has the taint 'gpu:NoExecute', which the pods of Deployment 'other-effect' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("gpu")] }, or external { by: ..., node-keys: ["gpu"] }
// error[CL2106] main.cl:17:50-118: no node has the taint 'gpu=no', which the pods of Deployment 'other-value' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("gpu")] }, or external { by: ..., node-keys: ["gpu"] }
// error[CL2106] main.cl:18:42-47: there is no node 'tow', which the pods of Deployment 'of-node' want
//   in rule 'node-exists'
//   help: did you mean 'two'?
// error[CL2106] main.cl:21:83-88: no node has the label 'disk=hdd', which the pods of database 'db' want
//   in rule 'node-exists'
//   help: node-pool NAME { labels { "disk": "hdd" } }, or external { by: ..., node-keys: ["disk"] }
// error[CL2106] main.cl:21:106-141: no node has the taint 'nope', which the pods of database 'db' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("nope")] }, or external { by: ..., node-keys: ["nope"] }
