/// Resources of OpenTofu that are checked against the types of their provider, which `clc import schema` made of what
/// `tofu providers schema -json` prints. Lists of blocks are written as blocks; a value that is known only after `tofu apply`
/// may stand in any field.
use std.tofu.{output, resource, tofu-root, variable}
use "imported-types/hcloud.schema" as hcloud

cluster example { domain: "example.org", kubernetes: 1.34.1 }

let open-ports = ["80", "443"]

tofu-root web {
  providers {
    hcloud { source: "hetznercloud/hcloud", version: "~> 1.60", config: hcloud.ProviderHcloud { token: variable/token.value } }
  }
  variable token { description: "token of the Hetzner Cloud API", sensitive: true }
  variable group { type: "number", description: "the placement group of the servers" }

  resource network { type: "hcloud_network", args: hcloud.HcloudNetwork { name: "web", ip_range: "10.0.0.0/16" } }
  resource subnet {
    type: "hcloud_network_subnet"
    args: hcloud.HcloudNetworkSubnet {
      network_id: resource/network.attr.id, type: "cloud", network_zone: "eu-central", ip_range: "10.0.1.0/24"
    }
  }
  resource wall {
    type: "hcloud_firewall"
    args: hcloud.HcloudFirewall {
      name: "web"
      rule: [for (port in open-ports) { direction: "in", protocol: "tcp", port: port, source_ips: ["0.0.0.0/0", "::/0"] }]
    }
  }
  for (i in 1..2) {
    resource server["\(i)"] {
      type: "hcloud_server"
      args: hcloud.HcloudServer {
        name: "web-\(i)", server_type: "cax11", image: "debian-12"
        placement_group_id: variable/group.typed
        firewall_ids: [resource/wall.attr.id]
        network: [{ network_id: resource/network.attr.id, ip: "10.0.1.\(10 + i)" }]
        public_net: [{ ipv4_enabled: false, ipv6_enabled: true }]
        timeouts { create: "10m" }
      }
    }
  }
  resource balancer {
    type: "hcloud_load_balancer"
    args: hcloud.HcloudLoadBalancer {
      name: "web", load_balancer_type: "lb11", location: "fsn1", algorithm: [{ type: "least_connections" }]
    }
  }
  resource pages {
    type: "hcloud_load_balancer_service"
    args: hcloud.HcloudLoadBalancerService {
      load_balancer_id: resource/balancer.attr.id, protocol: "http"
      health_check: [{
        protocol: "http", port: 8080, interval: 10, timeout: 5, retries: 3
        http: [{ path: "/healthz", status_codes: ["2??"] }]
      }]
    }
  }
  output address { value: resource/balancer.attr.ipv4 }
}
