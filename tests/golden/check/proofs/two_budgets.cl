/// A pod that two budgets are about is never let go: the API that evicts it knows one only.
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.0 }

namespace web {
  emit deployment("front", 3)
  emit budget("front", { app: "front" })
  emit deployment("back", 3)
  emit k8s.PodDisruptionBudget { metadata { name: "back", namespace: "web" }, spec { maxUnavailable: 1, selector { matchExpressions: [{ key: "app", operator: "In", values: ["front", "back"] }] } } }
}
namespace allowed {
  emit deployment("three", 3).in-allowed()
  raw-object first { object: budget("first", { app: "three" }).of-allowed() }
  @allow("CL2200", reason: "the other one goes next week")
  raw-object second { object: budget("second", { app: "three" }).of-allowed() }
}
// Each about its own, and each in its own namespace. What runs nowhere is evicted from nowhere.
namespace clean {
  emit [deployment("one", 3).in-clean(), deployment("two", 3).in-clean(), deployment("none", 0).in-clean()]
  emit [budget("one", { app: "one" }).of-clean(), budget("two", { app: "two" }).of-clean()]
  emit [budget("none", { app: "none" }).of-clean(), budget("none-too", { app: "none" }).of-clean()]
}
fn budget(name: String, labels: Map<String, String>) -> k8s.PodDisruptionBudget =
  { metadata { name: name, namespace: "web" }, spec { maxUnavailable: 1, selector { matchLabels: labels } } }
fn deployment(name: String, count: Int) -> k8s.Deployment = {
  metadata { name: name, namespace: "web" }
  spec {
    replicas: count
    selector { matchLabels { app: name } }
    template {
      metadata { labels { app: name, group: "shop" } }
      spec { containers: [{ name: name, image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }] }
    }
  }
}
fn in-clean(d: k8s.Deployment) -> k8s.Deployment = { ...d, metadata { ...d.metadata ?? {}, namespace: "clean" } }
fn of-clean(b: k8s.PodDisruptionBudget) -> k8s.PodDisruptionBudget = { ...b, metadata { ...b.metadata ?? {}, namespace: "clean" } }
fn in-allowed(d: k8s.Deployment) -> k8s.Deployment = { ...d, metadata { ...d.metadata ?? {}, namespace: "allowed" } }
fn of-allowed(b: k8s.PodDisruptionBudget) -> k8s.PodDisruptionBudget = { ...b, metadata { ...b.metadata ?? {}, namespace: "allowed" } }
//----
// error[CL2200] two_budgets.cl:11:3-199: budgets 'front' and 'back' are both about Deployment 'front' of namespace 'web', and a pod with two budgets is never let go
//   label two_budgets.cl:9:3-41: and namespace/web
//   in rule 'drain-budget'
//   help: one budget for each pod: narrow their selectors, or leave one out
