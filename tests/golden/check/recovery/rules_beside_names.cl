// What has nothing to do with a wrong name is evaluated: one run reports the broken rules too. What stands in the
// declaration with the mistake stays silent.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0"
    resources { limits { memory: 256Mi } }
  }
  app worker {
    image: "ghcr.io/example/worker:v1.4.0"
    replica-count-of-it: 2
  }
}
//----
// error[CL2002] main.cl:5:12-41: image 'ghcr.io/example/shop:v1.4.0' is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, image: "ghcr.io/example/shop:v1.4.0@sha256:..."; where a kind made it up, set it
// error[CL0203] main.cl:10:5-24: 'app' has no field 'replica-count-of-it'
//   label std:/app.cl: declared here
//   help: its fields: 'name', 'needs', 'image', 'command', 'args', 'working-dir', 'env', 'env-from' and 32 more; see 'clc doc app'
