/// Which connections from outside reach the nodes. A rule that lets everyone reach the Kubernetes API is an error.
use std.hetzner

cluster example {
  domain: "example.org"
  kubernetes: 1.33.4
  talos: 1.11.1
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
  infrastructure: hetzner.kubernetes-module { version: 3.2.0, location: "hel1", provider-version: "1.52.0" }
}
node-pool control { role: "control-plane", machine: hetzner.cx22, count: 1 }

firewall nodes {
  allow: [
    for (port in [25, 465, 587]) { protocol: "tcp", ports: port, why: "mail" }
    { protocol: "udp", ports: 32768..65535, why: "answers to established connections" }
    { protocol: "tcp", ports: 6443, from: [203.0.113.0/24], why: "the office" }
  ]
}
