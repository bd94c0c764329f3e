/// Without a metric, Kubernetes would go by processor time that nobody requests.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    autoscale { replicas: 1..2, on: [] }
  }
}
//----
// error[CL0450] autoscale_on_nothing.cl:7:37-39: the autoscaler of app 'front' is told nothing to go by
//   in namespace/web.app/front
//   help: on: [cpu { utilization: 80% }], beside requests { cpu: ... }
