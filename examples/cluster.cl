/// A cluster: its versions, its address ranges, who delivers its objects. Overlapping ranges are an error, shown at the
/// range that is one too many.
cluster example {
  domain: "example.org"
  kubernetes: 1.34.1
  talos: 1.11.5
  network {
    nodes: 192.168.2.0/24
    pods: 10.244.0.0/16
    services: 10.96.0.0/12
    load-balancers: 192.168.2.224/27  // within the nodes' own range, as their neighbours reach it
  }
  delivery: flat { root: "manifests" }
}

namespace default {}
