// A store of this cluster has Secrets with keys, and an item names both.
use std.secret.{from-store, kubernetes-store}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  secret db { sync: elsewhere { by: "hand", keys: ["KEY"] } }
  kubernetes-store here { from: shop }
  secret a { sync: from-store { store: here }, data { X: "some/Thing" } }
  secret b { sync: from-store { store: here }, data { X: "some" } }
  secret c { sync: from-store { store: here }, data { X: "Some/Thing" } }
  secret d { sync: from-store { store: here }, extract { "a/b": ["X"] } }
  secret e { sync: from-store { store: here }, extract { db: ["KEY"] }, data { X: "a/b/c" } }
}
//----
// error[CL2145] items_of_a_cluster.cl:9:58-70: namespace 'shop' has no Secret 'some', which ExternalSecret 'a' takes
//   in rule 'store-item'
//   help: declare who brings it: secret some { sync: elsewhere { by: ..., keys: [...] } }
// error[CL0450] items_of_a_cluster.cl:10:58-64: 'some' names no key of a Secret, and store 'here' reads Secrets of this cluster
//   in namespace/shop.secret/b.sync
//   help: write Secret and key: some/KEY; or sync: copied { ... } for what is declared here
// error[CL0450] items_of_a_cluster.cl:11:58-70: no Secret is called 'Some'
//   in namespace/shop.secret/c.sync
//   help: the name of a Secret has small letters, digits, '-' and '.'
// error[CL0450] items_of_a_cluster.cl:12:65-70: no Secret is called 'a/b'
//   in namespace/shop.secret/d.sync
//   help: the name of a Secret has small letters, digits, '-' and '.'
// error[CL0450] items_of_a_cluster.cl:13:83-90: 'a/b/c' names no key of a Secret, and store 'here' reads Secrets of this cluster
//   in namespace/shop.secret/e.sync
//   help: write Secret and key: a/KEY; or sync: copied { ... } for what is declared here
