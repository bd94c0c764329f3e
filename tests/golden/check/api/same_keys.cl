// Elements of a list that have the same keys, of which some or all are not written.
//--- main.cl
use std.k8s

cluster c { kubernetes: 1.34.1 }

namespace web {
  emit k8s.Service {
    metadata { name: "twice" }
    spec { ports: [{ port: 80, targetPort: 80 }, { port: 80, targetPort: 81 }], selector { app: "a" } }
  }
}
//----
// error[CL2061] main.cl:8:20-48: Service 'twice' has 2 ports, and not each has a name
//   in rule 'refused-object'
//   help: a single port needs none; of several each is called by one: name: "http"
// error[CL0615] main.cl:8:50-78: two elements of the list have port '80'
//   here: spec.ports[1] of Service 'twice'
//   label main.cl:8:20-48: the other one
// error[CL2110] main.cl:8:81-102: Service 'twice' selects no pods of namespace 'web'
//   in rule 'service-pods'
//   help: the labels of pods there are none; external { by: ..., pods { ... } } where something else runs them
