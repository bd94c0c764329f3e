// A range whose second end is less is empty; what needs something in it says so.
cluster c { domain: "example.org", kubernetes: 1.34.1 }
let down: Range = 5..2
namespace web {
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 100m }, limits { memory: 256Mi } }
    autoscale { replicas: 6..2, on: [cpu { utilization: 80% }] }
  }
}
rule ranges {
  code: "XX0001"
  check down.size() == 0 and not (3 in down) else "empty"
  check [for (n in 3..1) n] == [] else "nothing to go over"
}
//----
// error[CL0450] range_downwards.cl:8:27-31: app 'front' has at least 6 pods and at most 2
//   in namespace/web.app/front
//   help: write the smaller number first
