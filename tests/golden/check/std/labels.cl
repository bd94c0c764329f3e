/// Keys and values of labels and annotations are those that Kubernetes takes.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  labels { "example.org/team": "blue", "-team": "blue" }
  app wrong {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    node-labels { "bad label": "ssd", disk: "s s d" }
    annotations { "a b": "c" }
  }
  app right {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    node-labels { "node.kubernetes.io/disk": "ssd", spot: "" }
    annotations { "Example.org/About_it.1": "any text, however long" }
  }
}
//----
// error[CL0402] labels.cl:4:40-47: '-team' is no LabelKey
//   label std:/values.cl: asked for here
//   help: LabelKey: at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits, behind a domain in small letters and a slash if it is not the user's own
// error[CL0402] labels.cl:8:19-30: 'bad label' is no LabelKey
//   label std:/values.cl: asked for here
//   help: LabelKey: at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits, behind a domain in small letters and a slash if it is not the user's own
// error[CL0402] labels.cl:8:45-52: 's s d' is no LabelValue
//   label std:/values.cl: asked for here
//   help: LabelValue: nothing, or at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits
// error[CL0402] labels.cl:9:19-24: 'a b' is no AnnotationKey
//   label std:/values.cl: asked for here
//   help: AnnotationKey: at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits, behind a domain and a slash if it is not the user's own
