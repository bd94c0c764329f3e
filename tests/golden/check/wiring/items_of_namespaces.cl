/// A store of this cluster holds the Secrets of one namespace, with their keys.
use std.secret.{copied, from-store, kubernetes-store}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace vault {
  secret orig { sync: elsewhere { by: "hand", keys: ["k"] } }
  kubernetes-store here { from: vault }
}
namespace broken {
  secret one { sync: from-store { store: here }, data { X: "some/Thing", Y: "orgi/k", Z: "orig/nope" } }
  secret two { sync: from-store { store: here }, extract { nothing: ["X"] } }
}

// What is right, and a namespace in which a chart makes what nothing here shows.
namespace clean {
  secret one { sync: from-store { store: here }, data { X: "orig/k" }, extract { orig: ["k"] } }
  secret two { sync: copied { store: here, keys { A: secret/orig.keys.k } } }
}
namespace operators {
  kubernetes-store there { from: operators }
  chart redis { from: "https://charts.example.org", version: "1.0.0" }
  secret one { sync: from-store { store: there }, data { X: "made/by-the-chart" } }
}

@allow("CL2145", reason: "a test")
namespace quiet {
  secret one { sync: from-store { store: here }, data { X: "some/Thing" } }
}
//----
// error[CL2145] items_of_namespaces.cl:11:60-72: namespace 'vault' has no Secret 'some', which ExternalSecret 'one' takes
//   in rule 'store-item'
//   help: declare who brings it: secret some { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2145] items_of_namespaces.cl:11:77-85: namespace 'vault' has no Secret 'orgi', which ExternalSecret 'one' takes
//   in rule 'store-item'
//   help: did you mean 'orig'?
// error[CL2145] items_of_namespaces.cl:11:90-101: Secret 'orig' has no key 'nope', which ExternalSecret 'one' takes
//   in rule 'store-item'
//   help: its keys are k
// error[CL2145] items_of_namespaces.cl:12:60-67: namespace 'vault' has no Secret 'nothing', which ExternalSecret 'two' takes
//   in rule 'store-item'
//   help: declare who brings it: secret nothing { sync: elsewhere { by: ..., keys: [...] } }
