/// OpenTofu without a pipeline: tofu-controller applies a root from inside the cluster, with secrets of the namespace.
use std.authentik.{tofu-run}
use std.flux
use std.tofu.{resource, tofu-root, variable}

cluster example {
  domain: "example.org"
  kubernetes: 1.34.1
  delivery: flux.kustomizations { root: "cluster-apps" }
}

tofu-root dns {
  providers { hetznerdns { source: "timohirt/hetznerdns", version: "~> 2.2", config { apitoken: variable/token.value } } }
  variable token { description: "token of the DNS API", sensitive: true }
  resource shop { type: "hetznerdns_record", args { zone_id: "example", name: "shop", type: "A", value: "192.0.2.10" } }
}

namespace dns {
  secret dns { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
  tofu-run dns { root: tofu-root/dns, variables: [secret/dns.keys.token], interval: 1h }
}
