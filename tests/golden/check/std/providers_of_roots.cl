// A root names all providers that are not hashicorp's.
use std.tofu.{data-source, keyword, raw-hcl, resource, tofu-root}

cluster c { kubernetes: 1.34.0 }

tofu-root unnamed {
  providers { tls { source: "hashicorp/tls", version: "~> 4.0" } }
  resource one { type: "hcloud_server" }
  resource two { type: "hcloud_network" }
  data-source zone { type: "cloudflare_zone" }
}
tofu-root other {
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  resource one { type: "hcluod_server" }
}
tofu-root none {
  resource net { type: "hcloud_network" }
  data-source yard { type: "farm_yard" }
}
tofu-root both {
  resource one { type: "random_password", args { count: 2, for_each: ["a"] } }
}

// What is right.
tofu-root named {
  providers { hcloud { source: "hetznercloud/hcloud", version: "~> 1.60" } }
  resource one { type: "hcloud_server", args { count: 2 } }
  resource two { type: "random_password", args { for_each: ["a"] } }
  resource three { type: "terraform_data" }
  resource four { type: "cloud_server", args { provider: keyword("hcloud.other") } }
}
tofu-root hashicorp {
  resource a { type: "aws_instance" }
  resource b { type: "google_project" }
  resource c { type: "azurerm_resource_group" }
  resource d { type: "kubernetes_namespace" }
  resource e { type: "helm_release" }
  resource f { type: "random_password" }
  resource g { type: "null_resource" }
  resource h { type: "local_file" }
  resource i { type: "tls_private_key" }
  resource j { type: "time_sleep" }
  data-source k { type: "http" }
  data-source l { type: "archive_file" }
  data-source m { type: "external" }
  data-source n { type: "template_file" }
  resource o { type: "vault_mount" }
  resource p { type: "consul_keys" }
  resource q { type: "dns_a_record_set" }
  data-source r { type: "cloudinit_config" }
}
tofu-root by-hand {
  providers { tls { source: "hashicorp/tls", version: "~> 4.0" } }
  raw-hcl versions { content: String("terraform {\n  required_providers {\n    hcloud = { source = \"hetznercloud/hcloud\" }\n  }\n}\n") }
  resource one { type: "hcloud_server" }
}
//----
// error[CL0450] providers_of_roots.cl:8:24-39: root 'unnamed' does not say where provider 'hcloud' comes from, and hashicorp has none of that name
//   in tofu-root/unnamed
//   help: providers { hcloud { source: "hetznercloud/hcloud", version: "..." } }
// error[CL0450] providers_of_roots.cl:10:28-45: root 'unnamed' does not say where provider 'cloudflare' comes from, and hashicorp has none of that name
//   in tofu-root/unnamed
//   help: providers { cloudflare { source: "cloudflare/cloudflare", version: "..." } }
// error[CL0450] providers_of_roots.cl:14:24-39: root 'other' does not say where provider 'hcluod' comes from, and hashicorp has none of that name
//   in tofu-root/other
//   help: did you mean 'hcloud'?
// error[CL0450] providers_of_roots.cl:17:24-40: root 'none' does not say where provider 'hcloud' comes from, and hashicorp has none of that name
//   in tofu-root/none
//   help: providers { hcloud { source: "hetznercloud/hcloud", version: "..." } }
// error[CL0450] providers_of_roots.cl:18:28-39: root 'none' does not say where provider 'farm' comes from, and hashicorp has none of that name
//   in tofu-root/none
//   help: providers { farm { source: "...", version: "..." } }
// error[CL0450] providers_of_roots.cl:21:43-77: OpenTofu takes count or for_each, and not both
//   in tofu-root/both.resource/one
//   help: leave one of them out
