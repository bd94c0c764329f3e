/// Conditions on nodes have the values that their operator asks for.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
let zone = "topology.kubernetes.io/zone"
namespace broken {
  app none { node-affinity { required: [{ expressions: [{ key: zone }] }] } }
  app some { node-affinity { required: [{ expressions: [{ key: zone, operator: "Exists", values: ["a"] }] }] } }
  app words { node-affinity { required: [{ expressions: [{ key: "cores", operator: "Gt", values: ["many"] }] }] } }
  app empty { node-affinity { required: [{ expressions: [] }] } }
  app heavy { node-affinity { preferred: [{ weight: 101, expressions: [{ key: zone, values: ["a"] }] }] } }
}

// What is right.
namespace clean {
  app near {
    node-affinity {
      required: [{ expressions: [{ key: zone, values: ["a", "b"] }, { key: "cores", operator: "Gt", values: ["8"] }] }]
      preferred: [{ weight: 100, expressions: [{ key: "example.org/spot", operator: "DoesNotExist" }] }]
    }
  }
}
//----
// error[CL0450] node_affinity.cl:9:57-70: 'In' takes one value or more, and values has none
//   in namespace/broken.app/none
//   help: values: [...] as the operator asks for, or another operator
// error[CL0450] node_affinity.cl:10:57-105: 'Exists' takes no values, and values has a
//   in namespace/broken.app/some
//   help: values: [...] as the operator asks for, or another operator
// error[CL0450] node_affinity.cl:11:58-108: 'Gt' takes one number, and values has many
//   in namespace/broken.app/words
//   help: values: [...] as the operator asks for, or another operator
// error[CL0450] node_affinity.cl:12:42-61: a term without conditions stands for no node
//   in namespace/broken.app/empty
//   help: expressions: [{ key: "kubernetes.io/arch", values: ["amd64"] }]
// error[CL0402] node_affinity.cl:13:53-56: '101' is no Weight
//   label std:/container.cl: asked for here
//   help: Weight: a whole number from 1 to 100: how much something counts
