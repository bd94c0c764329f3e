// A mistake in one object keeps no rule from looking at the others; of its namespace, nothing is said to be missing.
use std.k8s
cluster demo { kubernetes: 1.34.1 }
namespace web {
  emit k8s.CronJob {
    metadata { name: "nightly" }
    spec {
      schedule: "61 * * * *"
      jobTemplate { spec { template { metadata { labels { app: "nightly" } }, spec { restartPolicy: "Never", containers: [] } } } }
    }
  }
  emit k8s.NetworkPolicy { metadata { name: "nightly" }, spec { podSelector { matchLabels { app: "nightly" } }, ingress: [] } }
  emit k8s.PodDisruptionBudget { metadata { name: "nightly" }, spec { maxUnavailable: 1, selector { matchLabels { app: "nightly" } } } }
  emit k8s.Role { metadata { name: "reader" }, rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["gett"] }] }
  app front { image: "nginx" }
}
namespace other {
  emit k8s.ConfigMap { metadata { name: "names", labels { "a b": "c" } }, data { "bad key": "x" } }
  emit k8s.PodDisruptionBudget { metadata { name: "none" }, spec { maxUnavailable: 1, selector { matchLabels { app: "nightly" } } } }
}
//----
// error[CL0217] beside_a_broken_object.cl:8:18-20: '61 * * * *' is no Cron: '61' is no minute
//   here: spec.schedule of k8s.CronJob
//   help: the minute is 0 to 59
// warning[CL2055] beside_a_broken_object.cl:14:104-110: 'gett' is no verb that Kubernetes knows, and allows nothing
//   in rule 'unknown-permission'
//   help: did you mean 'get'?
// error[CL2001] beside_a_broken_object.cl:15:7-12: this container has no memory limit
//   in rule 'memory-limit'
//   help: a container that may take all memory takes its node down with it
//   fix (unsafe): set resources.limits.memory to 512Mi: beside_a_broken_object.cl:15:29-29 => ", resources { limits { memory: 512Mi } }"
// error[CL2002] beside_a_broken_object.cl:15:22-29: image 'nginx' is not pinned to a digest
//   in rule 'pinned-image'
//   help: name the tag of a version, and the digest it has now: image: "nginx:VERSION@sha256:..."
// error[CL2005] beside_a_broken_object.cl:18:3-100: 'bad key' is no key for a ConfigMap
//   in rule 'valid-name'
//   help: a key is made of at most 253 letters, digits, '-', '_' and '.'
// error[CL2057] beside_a_broken_object.cl:18:66-69: 'a b' is no key for a label of ConfigMap 'names'
//   in rule 'label-form'
//   help: at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit, behind a domain and a slash if it has one
// error[CL2122] beside_a_broken_object.cl:19:87-130: PodDisruptionBudget 'none' selects no pods of namespace 'other'
//   in rule 'budget-pods'
//   help: the labels of a pod are those of the template that makes it
