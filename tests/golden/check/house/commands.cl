// A line for a shell where a program is to be named.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    command: ["sh -c  foo"]
    init { prepare: { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } }, command: ["sh", "-c", "make ready"] } }
  }
}
//----
// warning[CL2054] main.cl:6:15-27: there is no program 'sh -c  foo': a command is a list of words
//   in rule 'command-of-words'
//   help: command: ["sh", "-c", "foo"]
