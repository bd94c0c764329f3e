// Whether a value that exists after `tofu apply` equals another is not known before.
//--- main.cl
use std.tofu.{resource, tofu-root}
cluster example { domain: "example.org", kubernetes: 1.34.1 }
tofu-root net {
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  resource api { type: "hcloud_floating_ip" }
}
let address = tofu-root/net.resource/api.attr.ip_address
namespace web {
  config a {
    data {
      EQUAL: if (address == "10.0.0.1") "yes" else "no"
      AMONG: if (address in ["10.0.0.1"]) "yes" else "no"
    }
  }
}
//----
// error[CL0254] main.cl:11:18-25: this is known only after tofu apply, and the answer is needed before
//   label main.cl:7:47-57: it comes from here
//   help: the value exists only after tofu apply; what must be known before is declared here and handed to OpenTofu
// error[CL0254] main.cl:12:18-25: this is known only after tofu apply, and the answer is needed before
//   label main.cl:7:47-57: it comes from here
//   help: the value exists only after tofu apply; what must be known before is declared here and handed to OpenTofu
// file kubernetes/cluster/web-namespace.yaml (yaml) of namespace/web
//   .apiVersion: "v1"                    <- literal std:/namespace.cl in namespace/web
//   .kind: "Namespace"                   <- literal std:/namespace.cl in namespace/web
//   .metadata.name: "web"                <- builtin main.cl:8:11 in namespace/web
//   .metadata.labels.pod-security.kubernetes.io/enforce: "baseline" <- default std:/namespace.cl in namespace/web
// file opentofu/net/main.tf (hcl) of tofu-root/net
//   [0].type: "terraform"                <- literal std:/tofu.cl in tofu-root/net
//   [0].labels: []                       <- default std:/tofu.cl
//   [0].body: {}                         <- literal std:/tofu.cl in tofu-root/net <- default std:/tofu.cl
//   [0].blocks[0].type: "required_providers" <- literal std:/tofu.cl in tofu-root/net
//   [0].blocks[0].labels: []             <- default std:/tofu.cl <- default std:/tofu.cl
//   [0].blocks[0].body.hcloud.source: "hetznercloud/hcloud" <- declaration main.cl:4:32 in tofu-root/net
//   [0].blocks[0].body.hcloud.version: "~> 1.60" <- declaration main.cl:4:64 in tofu-root/net
//   [0].blocks[0].blocks: []             <- default std:/tofu.cl
//   [1].type: "resource"                 <- literal std:/tofu.cl in tofu-root/net.resource/api
//   [1].labels[0]: "hcloud_floating_ip"  <- declaration main.cl:5:18 in tofu-root/net.resource/api <- literal main.cl:5:24 in tofu-root/net.resource/api
//   [1].labels[1]: "api"                 <- let std:/tofu.cl in tofu-root/net.resource/api <- computed std:/tofu.cl in tofu-root/net.resource/api of 3
//   [1].body: {}                         <- default std:/tofu.cl in tofu-root/net.resource/api
//   [1].blocks: []                       <- literal std:/tofu.cl in tofu-root/net.resource/api
