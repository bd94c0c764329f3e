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
// error[CL2005] main.cl:4:3-94: 'a b' is no key for a ConfigMap
//   in rule 'valid-name'
//   help: a key is made of at most 253 letters, digits, '-', '_' and '.'
// error[CL2005] main.cl:4:41-51: 'Bad_Name' is no name for a ConfigMap
//   in rule 'valid-name'
//   help: a name is made of small letters, digits, '-' and '.', and begins and ends with a letter or digit, such as 'bad-name'
// error[CL2005] main.cl:4:64-69: 'x y' is no name for a namespace
//   in rule 'valid-name'
//   help: it is made of small letters, digits and '-', and begins and ends with a letter or digit
