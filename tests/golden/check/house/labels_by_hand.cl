/// Labels and annotations that the API server refuses, in objects written by hand.
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

namespace web {
  emit k8s.ConfigMap {
    metadata { name: "typed", labels { "a b": "c", x: "y z", "Example.org/tier": "web" }, annotations { "no key": "any text, at all" } }
  }
  raw-object untyped {
    object: { apiVersion: "v1", kind: "ConfigMap", metadata { name: "untyped", labels { owner: "ops@example.org" } } }
  }
  emit k8s.NetworkPolicy {
    metadata { name: "closed" }
    spec { podSelector { matchLabels { app: "web/front" } } }
  }
  @allow("CL2057", reason: "a test")
  raw-object allowed { object: k8s.ConfigMap { metadata { name: "allowed", labels { "a b": "c" } } } }
  // What is right.
  emit k8s.ConfigMap {
    metadata { name: "right", labels { "app.kubernetes.io/part-of": "shop", empty: "", Tier: "v1.2_3" }, annotations { "Example.org/Note": "a b" } }
  }
}
//----
// error[CL2057] labels_by_hand.cl:9:47-50: 'a b' is no key for a label of ConfigMap 'typed'
//   in rule 'label-form'
//   help: at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit, behind a domain and a slash if it has one
// error[CL2057] labels_by_hand.cl:9:55-60: 'y z' is no value for a label of ConfigMap 'typed'
//   in rule 'label-form'
//   help: nothing, or at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit; an annotation takes any text
// error[CL2057] labels_by_hand.cl:9:82-87: 'Example.org/tier' is no key for a label of ConfigMap 'typed'
//   in rule 'label-form'
//   help: at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit, behind a domain and a slash if it has one
// error[CL2057] labels_by_hand.cl:9:115-133: 'no key' is no key for an annotation of ConfigMap 'typed'
//   in rule 'label-form'
//   help: at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit, behind a domain and a slash if it has one
// error[CL2057] labels_by_hand.cl:12:96-113: 'ops@example.org' is no value for a label of ConfigMap 'untyped'
//   in rule 'label-form'
//   help: nothing, or at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit; an annotation takes any text
// error[CL2155] labels_by_hand.cl:16:12-60: NetworkPolicy 'closed' is about no pods of namespace 'web'
//   in rule 'policy-port'
//   help: the labels of a pod are those of the template that makes it
// error[CL2057] labels_by_hand.cl:16:45-56: 'web/front' is no value for a label of NetworkPolicy 'closed'
//   in rule 'label-form'
//   help: nothing, or at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit; an annotation takes any text
