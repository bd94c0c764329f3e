// `defaults` is missing: that the apps lack what it would give is told, and no value is guessed for them.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
namespace shop {
  app { resources { limits { memory: 256Mi } } }
  app web { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
}
//----
// error[CL0203] main.cl:3:3-6: 'namespace' has no field 'app'
//   label std:/namespace.cl: declared here
//   help: what is declared has a name: app NAME { ... }
// error[CL2001] main.cl:4:7-10: this container has no memory limit
//   in rule 'memory-limit'
//   help: a container that may take all memory takes its node down with it
//   fix (unsafe): set resources.limits.memory to 512Mi: main.cl:4:121-121 => ", resources { limits { memory: 512Mi } }"
