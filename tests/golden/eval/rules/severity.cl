// The nearest word says how much a finding weighs: `@severity`, then `@profile`; a rule may say what it weighs in one.
//--- main.cl
@severity("GD0001", "info")
cluster main { kubernetes: 1.34.1 }

namespace a {}

@severity("GD0001", "error")
namespace b {}

@severity("GD0001", "off", reason: "nobody looks at it")
namespace c {}

@profile("strict")
namespace d {}

@profile("migration")
namespace e {}

@profile("strict")
@severity("GD0002", "warning")
namespace f {}

rule names {
  code: "GD0001"
  severity: "warning"
  for (n in all(namespace)) { check n.name.size() > 1 at n else "'\(n.name)' is a short name" }
}

rule only-when-strict {
  code: "GD0002"
  severity: "off"
  strict: "error"
  for (n in all(namespace)) { check "team" in n.labels at n else "'\(n.name)' has no team" }
}

rule always {
  code: "GD0003"
  firm: true
  for (n in all(namespace)) { check n.name != "e" at n else "'\(n.name)' is not to be" }
}
//----
// info[GD0001] main.cl:4:11-12: 'a' is a short name
//   label main.cl:25:37-54: n.name is "a", n.name.size() is 1
//   in rule 'names'
// error[GD0001] main.cl:7:11-12: 'b' is a short name
//   label main.cl:25:37-54: n.name is "b", n.name.size() is 1
//   in rule 'names'
// error[GD0001] main.cl:13:11-12: 'd' is a short name
//   label main.cl:25:37-54: n.name is "d", n.name.size() is 1
//   in rule 'names'
// error[GD0002] main.cl:13:11-12: 'd' has no team
//   label main.cl:32:37-55: n.labels is {}
//   in rule 'only-when-strict'
// info[GD0001] main.cl:16:11-12: 'e' is a short name
//   label main.cl:25:37-54: n.name is "e", n.name.size() is 1
//   in rule 'names'
// error[GD0003] main.cl:16:11-12: 'e' is not to be
//   label main.cl:38:37-50: n.name is "e"
//   in rule 'always'
// error[GD0001] main.cl:20:11-12: 'f' is a short name
//   label main.cl:25:37-54: n.name is "f", n.name.size() is 1
//   in rule 'names'
// warning[GD0002] main.cl:20:11-12: 'f' has no team
//   label main.cl:32:37-55: n.labels is {}
//   in rule 'only-when-strict'
// file kubernetes/cluster/a-namespace.yaml (yaml) of namespace/a
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/a
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/a
//   .metadata.name: "a"                  <- builtin main.cl:4:11 in namespace/a
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/a
// file kubernetes/cluster/b-namespace.yaml (yaml) of namespace/b
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/b
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/b
//   .metadata.name: "b"                  <- builtin main.cl:7:11 in namespace/b
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/b
// file kubernetes/cluster/c-namespace.yaml (yaml) of namespace/c
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/c
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/c
//   .metadata.name: "c"                  <- builtin main.cl:10:11 in namespace/c
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/c
// file kubernetes/cluster/d-namespace.yaml (yaml) of namespace/d
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/d
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/d
//   .metadata.name: "d"                  <- builtin main.cl:13:11 in namespace/d
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/d
// file kubernetes/cluster/e-namespace.yaml (yaml) of namespace/e
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/e
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/e
//   .metadata.name: "e"                  <- builtin main.cl:16:11 in namespace/e
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/e
// file kubernetes/cluster/f-namespace.yaml (yaml) of namespace/f
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/f
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/f
//   .metadata.name: "f"                  <- builtin main.cl:20:11 in namespace/f
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/f
