// Names, namespaces and keys that the API server refuses are shown where they stand, each once.
//--- main.cl
use std.k8s
cluster c { kubernetes: 1.34.1 }
namespace web {
  emit k8s.ConfigMap { metadata { name: "Bad_Name", namespace: "x y" }, data { "a b": "1" } }
  emit k8s.ConfigMap { metadata { name: "good.name", namespace: "web" }, data { "a-b_c.D": "1" } }
  @allow("CL2005", reason: "a test")
  note allowed {}
}
kind note in namespace { emit k8s.ConfigMap { metadata { name: "No Name" }, binaryData { "a/b": "MQ==" } } }
//----
