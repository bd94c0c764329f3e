// S12: what exists after apply only is carried by member access and texts, and fits no plain place.
//--- main.cl
use std.tofu.{output, resource, tofu-root}

cluster main { domain: "example.org", kubernetes: 1.34.1 }

tofu-root network {
  dir: "00-network"
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  resource net { type: "hcloud_network", args { name: "net", ip_range: "10.0.0.0/8" } }
  output id { value: resource/net.attr.id }
  output url { value: "https://\(resource/net.attr.name):6443" }
}
namespace web {
  config settings { data { ID: tofu-root/network.resource/net.attr.id } }
}
//----
// error[CL0254] main.cl:13:32-70: Later<Any> is known only after tofu apply, and Bool | Int | String is needed before
//   label std:/config.cl: asked for here
//   help: the value exists only after tofu apply; it can go into OpenTofu arguments and outputs
// file kubernetes/cluster/web-namespace.yaml (yaml) of namespace/web
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/web
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/web
//   .metadata.name: "web"                <- builtin main.cl:12:11 in namespace/web
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/web
// file opentofu/00-network/main.tf (hcl) of tofu-root/network
//   [0].type: "terraform"                <- literal std:/tofu.cl in tofu-root/network
//   [0].labels: []                       <- default std:/tofu.cl
//   [0].body: {}                         <- literal std:/tofu.cl in tofu-root/network <- default std:/tofu.cl
//   [0].blocks[0].type: "required_providers" <- literal std:/tofu.cl in tofu-root/network
//   [0].blocks[0].labels: []             <- default std:/tofu.cl <- default std:/tofu.cl
//   [0].blocks[0].body.hcloud.source: "hetznercloud/hcloud" <- declaration main.cl:7:32 in tofu-root/network
//   [0].blocks[0].body.hcloud.version: "~> 1.60" <- declaration main.cl:7:64 in tofu-root/network
//   [0].blocks[0].blocks: []             <- default std:/tofu.cl
//   [1].type: "output"                   <- literal std:/tofu.cl in tofu-root/network.output/id
//   [1].labels[0]: "id"                  <- let std:/tofu.cl in tofu-root/network.output/id <- computed std:/tofu.cl in tofu-root/network.output/id of 3
//   [1].body.value: = hcloud_network.net.id <- computed main.cl:9:40 in tofu-root/network.output/id <- let std:/tofu.cl in tofu-root/network.resource/net <- computed std:/tofu.cl in tofu-root/network.resource/net of 2
//   [1].blocks: []                       <- default std:/tofu.cl <- default std:/tofu.cl
//   [2].type: "output"                   <- literal std:/tofu.cl in tofu-root/network.output/url
//   [2].labels[0]: "url"                 <- let std:/tofu.cl in tofu-root/network.output/url <- computed std:/tofu.cl in tofu-root/network.output/url of 3
//   [2].body.value: = template("https://", hcloud_network.net.name, ":6443") <- computed main.cl:10:23 in tofu-root/network.output/url <- computed main.cl:10:52 in tofu-root/network.output/url <- let std:/tofu.cl in tofu-root/network.resource/net <- computed std:/tofu.cl in tofu-root/network.resource/net of 2
//   [2].blocks: []                       <- default std:/tofu.cl <- default std:/tofu.cl
//   [3].type: "resource"                 <- literal std:/tofu.cl in tofu-root/network.resource/net
//   [3].labels[0]: "hcloud_network"      <- declaration main.cl:8:18 in tofu-root/network.resource/net <- literal main.cl:8:24 in tofu-root/network.resource/net
//   [3].labels[1]: "net"                 <- let std:/tofu.cl in tofu-root/network.resource/net <- computed std:/tofu.cl in tofu-root/network.resource/net of 3
//   [3].body.name: "net"                 <- declaration main.cl:8:55 in tofu-root/network.resource/net
//   [3].body.ip_range: "10.0.0.0/8"      <- declaration main.cl:8:72 in tofu-root/network.resource/net
//   [3].blocks: []                       <- literal std:/tofu.cl in tofu-root/network.resource/net
