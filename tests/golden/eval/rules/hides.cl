// A rule that hides what it finds says so with true or false.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace a {}

rule hiding {
  code: "GD0001"
  hides: true
  for (n in all(namespace)) { check n.name != "a" at n.name else "'\(n.name)' is not to be read" }
}
rule wrong {
  code: "GD0002"
  hides: "yes"
  for (n in all(namespace)) { check n.name != "a" at n else "never said" }
}
//----
// error[GD0001] main.cl:2:11-12: 'a' is not to be read
//   label main.cl:7:37-50: n.name is "a"
//   in rule 'hiding'
// error[CL0220] main.cl:11:10-15: expected Bool, found a text
// file kubernetes/cluster/a-namespace.yaml (yaml) of namespace/a
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/a
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/a
//   .metadata.name: "a"                  <- builtin main.cl:2:11 in namespace/a
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/a
