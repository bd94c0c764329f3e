use std.hetzner
use std.talos.{talos-document, talos-patch}
use std.tofu.{output, resource, tofu-root}

cluster home {
  domain: "example.org"
  kubernetes: 1.33.4
  talos: 1.11.5
  network { nodes: 10.0.64.0/19, services: 10.0.96.0/19, pods: 10.0.128.0/17 }
  infrastructure: hetzner.kubernetes-module { version: 3.2.0, location: "fsn1", provider-version: "1.52.0" }
}

node-pool control { role: "control-plane", machine: hetzner.cax11, count: 3 }
node-pool worker { machine: hetzner.cax41, count: 2 }

talos-patch kernel in control { config { machine { sysctls { "vm.max_map_count": "524288" } } } }
talos-patch files { config { machine { env { GRPC_GO_LOG_VERBOSITY_LEVEL: "1" } } } }

tofu-root extra {
  dir: "extra"
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  resource one { type: "hcloud_server", args { name: "one", server_type: "cax21", image: "debian-12", location: "fsn1" } }
  resource two { type: "hcloud_server", args { name: "two", server_type: "cax11", image: "debian-13", location: "fsn1" } }
  resource disk { type: "hcloud_volume", args { name: "disk", size: 50, location: "fsn1" } }
  resource address { type: "hcloud_floating_ip", args { type: "ipv6", home_location: "fsn1" } }
  output address { value: resource/address.attr.ip_address, description: "where all answer" }
}
