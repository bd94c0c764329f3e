// A rule that says that something is nowhere is silent while a mistake keeps a part from being computed.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace a {}
namespace b { labels { team: [] } }

rule somewhere {
  code: "GD0001"
  needs-all: true
  check all(namespace).any(n => n.labels.get("team") == "ops") at all(namespace).first()
    else "no namespace is of the team ops"
}
rule anywhere {
  code: "GD0002"
  check all(namespace).size() > 2 at all(namespace).first() else "there are few namespaces"
}
//----
// error[GD0002] main.cl:2:11-12: there are few namespaces
//   label main.cl:13:9-34: all(namespace).size() is 2
//   in rule 'anywhere'
// error[CL0210] main.cl:3:30-32: expected LabelValue, found an empty list
//   label std:/namespace.cl: asked for here
// file kubernetes/cluster/a-namespace.yaml (yaml) of namespace/a
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/a
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/a
//   .metadata.name: "a"                  <- builtin main.cl:2:11 in namespace/a
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/a
