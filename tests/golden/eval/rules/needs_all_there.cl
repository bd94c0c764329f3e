// Where all could be computed it speaks; another rule that is broken says nothing about the description.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace a {}

rule somewhere {
  code: "GD0001"
  needs-all: true
  check all(namespace).any(n => n.labels.get("team") == "ops") at all(namespace).first()
    else "no namespace is of the team ops"
}
rule broken {
  code: "GD0002"
  check nobody.size() > 2 else "there are few namespaces"
}
//----
// error[GD0001] main.cl:2:11-12: no namespace is of the team ops
//   in rule 'somewhere'
// error[CL0201] main.cl:12:9-15: no 'nobody' is known here
// file kubernetes/cluster/a-namespace.yaml (yaml) of namespace/a
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/a
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/a
//   .metadata.name: "a"                  <- builtin main.cl:2:11 in namespace/a
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/a
