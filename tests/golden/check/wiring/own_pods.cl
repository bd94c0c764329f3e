/// What makes pods selects them itself.
//--- main.cl
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.1 }

namespace web {
  // What is right: more labels than are asked for, conditions that hold, a job without a word.
  emit deployment("calm", { app: "calm" }, [], { app: "calm", tier: "back" })
  emit deployment("asked", {}, [
    { key: "app", operator: "In", values: ["asked", "other"] }, { key: "old", operator: "DoesNotExist" }
    { key: "app", operator: "Exists" }, { key: "tier", operator: "NotIn", values: ["front"] }
  ], { app: "asked", tier: "back" })
  emit [job("short", null, null), job("own", true, { job: "own" })]
  app of-a-kind { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
  // What is not.
  emit deployment("other", { app: "other" }, [], { app: "others" })
  emit deployment("without", { app: "without", "app.kubernetes.io/name": "x" }, [], { app: "without" })
  emit deployment("nothing", {}, [], { app: "nothing" })
  emit deployment("condition", {}, [{ key: "app", operator: "In", values: ["a", "b"] }], { app: "condition" })
  emit k8s.StatefulSet {
    metadata { name: "stateful", namespace: "web" }
    spec { selector { matchLabels { app: "state" } }, template: pods({ app: "stateful" }) }
  }
  emit k8s.DaemonSet {
    metadata { name: "daemon", namespace: "web" }
    spec { selector { matchLabels { app: "daemon" } }, template: pods({}) }
  }
  emit [job("taken", null, { job: "taken" }), job("wrong", true, { job: "right" })]
  raw-object by-data { object: {
    apiVersion: "apps/v1"
    kind: "Deployment"
    metadata { name: "open", namespace: "web" }
    spec {
      selector { matchLabels { app: "open" } }
      template {
        metadata { labels { app: "opne" } }
        spec { containers: [{ name: "one", image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: "64Mi" } } }] }
      }
    }
  } }
  @allow("CL2159", reason: "a webhook adds the label before it is looked at")
  raw-object allowed { object: deployment("allowed", { app: "allowed" }, [], { tier: "back" }) }
}

fn deployment(name: String, asked: Map<String, String>, conditions: [k8s.LabelSelectorRequirement], given: Map<String, String>) -> k8s.Deployment = {
  metadata { name: name, namespace: "web" }
  spec { selector { matchLabels: asked.non-empty(), matchExpressions: conditions.non-empty() }, template: pods(given) }
}
fn job(name: String, manual: Bool?, asked: Map<String, String>?) -> k8s.Job = {
  metadata { name: name, namespace: "web" }
  spec {
    manualSelector: manual
    selector: if (asked == null) null else { matchLabels: asked }
    template: pods({ job: name }, "Never")
  }
}
fn pods(labels: Map<String, String>, restart: "Always" | "Never" = "Always") -> k8s.PodTemplateSpec = {
  metadata { labels: labels.non-empty() }
  spec { restartPolicy: restart, containers: [{ name: "one", image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }] }
}
//----
// error[CL2159] main.cl:16:35-42: Deployment 'other' selects pods of 'app: other', and those of its template have 'app: others'
//   label main.cl:16:57-65: and namespace/web
//   in rule 'own-pods'
//   help: selector and labels of the template are the same; the template has app: others
// error[CL2159] main.cl:17:74-77: Deployment 'without' selects pods of 'app.kubernetes.io/name: x', and those of its template have no such label
//   in rule 'own-pods'
//   help: selector and labels of the template are the same; the template has app: without
// error[CL2159] main.cl:19:37-87: the pods that Deployment 'condition' makes are none of those it selects
//   in rule 'own-pods'
//   help: what it asks of 'app' does not hold for the labels of its template: app: condition
// error[CL2159] main.cl:22:42-49: StatefulSet 'stateful' selects pods of 'app: state', and those of its template have 'app: stateful'
//   label main.cl:22:77-87: and namespace/web
//   in rule 'own-pods'
//   help: selector and labels of the template are the same; the template has app: stateful
// error[CL2159] main.cl:26:42-50: DaemonSet 'daemon' selects pods of 'app: daemon', and those of its template have no such label
//   in rule 'own-pods'
//   help: selector and labels of the template are the same; the template has no labels
// error[CL2159] main.cl:28:73-80: Job 'wrong' selects pods of 'job: right', and those of its template have 'job: wrong'
//   label main.cl:28:51-58: and namespace/web
//   in rule 'own-pods'
//   help: selector and labels of the template are the same; the template has job: wrong
// error[CL2159] main.cl:34:37-43: Deployment 'open' selects pods of 'app: open', and those of its template have 'app: opne'
//   label main.cl:36:34-40: and namespace/web.raw-object/by-data
//   in rule 'own-pods'
//   help: selector and labels of the template are the same; the template has app: opne
// error[CL2159] main.cl:47:10-95: the selector of Deployment 'nothing' selects no pods
//   label main.cl:18:3-57: emitted here
//   in rule 'own-pods'
//   help: matchLabels { ... }, the labels of its template: app: nothing
// error[CL2159] main.cl:53:44-66: Job 'taken' has a selector of its own
//   label main.cl:28:3-84: emitted here
//   in rule 'own-pods'
//   help: leave it out: each job is given one; where it has to be another, manualSelector: true
