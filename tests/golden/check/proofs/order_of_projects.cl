/// An ApplicationSet whose project comes in a later wave fails, and the later wave never comes.
//--- main.cl
use std.crd.argocd as api

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

fn project(name: String, wave: String) -> api.AppProject = {
  metadata { name: name, namespace: "argocd", annotations { "argocd.argoproj.io/sync-wave": wave } }
  spec { sourceRepos: ["https://github.com/example/cluster"] }
}
fn set(name: String, wave: String, project: String) -> api.ApplicationSet = {
  metadata { name: name, namespace: "argocd", annotations { "argocd.argoproj.io/sync-wave": wave } }
  spec {
    generators: []
    template {
      metadata { name: "x" }
      spec { project: project, destination { namespace: "x" }, source { repoURL: "https://github.com/example/cluster" } }
    }
  }
}

namespace argocd {
  emit project("late", "0")
  emit set("late", "-10", "late")
  // What is right.
  emit project("early", "-11")
  emit set("early", "-10", "early")
  // Who brings it is not known here.
  emit set("other", "-10", "default")
}
//----
// error[CL2241] main.cl:22:3-34: ApplicationSet 'late' comes in wave -10, and needs AppProject argocd/late, which comes in wave 0
//   in rule 'wave-order'
//   help: a wave of 0 or more, or an earlier one for what it needs
