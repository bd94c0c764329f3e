// A rule that takes too long is stopped, and the others run.
// limits: rule 3000
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace a {}

rule slow {
  code: "GD0001"
  for (n in all(namespace)) { check [for (i in 1..1000) for (j in 1..1000) i * j].size() < 10 at n else "it is large" }
}

rule fast {
  code: "GD0002"
  for (n in all(namespace)) { check "team" in n.labels at n else "'\(n.name)' has no team" }
}

rule broken {
  code: "GD0003"
  for (n in all(namespace)) { check 1 / (n.name.size() - 1) > 0 at n else "never said" }
}
//----
// error[GD0002] main.cl:2:11-12: 'a' has no team
//   label main.cl:11:37-55: n.labels is {}
//   in rule 'fast'
// error[CL0422] main.cl:6:76-81: the evaluation takes more than 3000 steps
//   in rule 'slow'
//   help: a loop inside a loop over large lists is the usual cause
// error[CL0407] main.cl:16:41-60: this divides by zero
//   label main.cl:16:42-59: it is 0 here
//   in rule 'broken'
//   help: test the divisor before, or fill in another value
// file kubernetes/cluster/a-namespace.yaml (yaml) of namespace/a
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/a
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/a
//   .metadata.name: "a"                  <- builtin main.cl:2:11 in namespace/a
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/a
