// A text of several words is no sure element of a list.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    command: "sh -c foo"
    args: "serve"
  }
}
//----
// error[CL0220] main.cl:6:14-25: expected [String], found a text
//   label std:/container.cl: asked for here
//   help: a list stands in brackets; of several words each is an element of its own
//   fix (unsafe): put it into a list: main.cl:6:14-25 => "[\"sh -c foo\"]"
// error[CL0220] main.cl:7:11-18: expected [String], found a text
//   label std:/container.cl: asked for here
//   help: a list stands in brackets, also one of a single element
//   fix (safe): put it into a list: main.cl:7:11-18 => "[\"serve\"]"
