/// OpenTofu in layers: two directories with states of their own, resources, a module, outputs, and the one way from one
/// state to the other. What is known only after `tofu apply` can be used in HCL and nowhere else.
use std.tofu.{data-source, module, output, raw-hcl, remote-state, resource, tofu-root, variable}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

tofu-root network {
  dir: "00-network"
  protect: true  // every resource gets prevent_destroy
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60", config { token: variable/hcloud-token.value } } }
  variable hcloud-token { description: "token of the Hetzner Cloud API", sensitive: true }
  variable location { description: "where the addresses stand", default: "fsn1" }

  resource api { type: "hcloud_floating_ip", args { type: "ipv4", home_location: variable/location.value } }
  output address { value: resource/api.attr.ip_address, description: "where the API answers" }
}

tofu-root machines {
  dir: "01-machines"
  needs: [network]
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  backend: { type: "s3", settings { bucket: "states", key: "machines", region: "auto" } }

  remote-state network { of: network }
  data-source image { type: "hcloud_image", args { with_selector: "os=talos", most_recent: true } }
  for (i in 1..3) {
    resource server["\(i)"] {
      type: "hcloud_server"
      args { name: "node-\(i)", server_type: "cax21", image: data-source/image.attr.id }
    }
  }
  module dns { source: "../modules/dns", args { name: "api.\(cluster.domain)", value: remote-state/network.outputs.address } }
  output endpoint { value: "https://\(remote-state/network.outputs.address):6443" }
  raw-hcl moved {
    content: """
      moved {
        from = hcloud_server.first
        to   = hcloud_server.server_1
      }
      """
  }
}
