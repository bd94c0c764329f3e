/// The token of Hetzner's API is asked for when OpenTofu is run, and stands in no description.
use std.hetzner.{kubernetes-module}

cluster demo {
  domain: "example.org"
  kubernetes: 1.34.0
  talos: 1.11.1
  infrastructure: kubernetes-module {
    version: 3.2.0
    location: "fsn1"
    provider-version: "1.53.0"
    inputs { hcloud_token: "x", cluster_delete_protection: true }
  }
}
//----
// error[CL0450] hetzner_token.cl:12:28-31: the kind tells the module 'hcloud_token' itself
//   in cluster/demo.infrastructure
//   help: leave it out: 'tofu apply' asks for it, or takes it from TF_VAR_hcloud_token
