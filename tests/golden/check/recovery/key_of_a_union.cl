// A key that is none of those a map takes; the one that was meant is not missed as well.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m, "nvidia.com/gpu": 1, hugepages-2Mi: 64Mi }, limits { memry: 512Mi } }
  }
  app worker {
    image: "ghcr.io/example/worker:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    resources { requests { "nvidia": 1 }, limits { memory: 512Mi } }
  }
}
//----
// error[CL0216] main.cl:6:92-97: "memry" is not one of "cpu", "memory", "ephemeral-storage", ExtendedResource
//   help: did you mean 'memory'?
//   fix (safe): change to 'memory': main.cl:6:92-97 => "memory"
// error[CL0216] main.cl:10:28-36: "nvidia" is not one of "cpu", "memory", "ephemeral-storage", ExtendedResource
