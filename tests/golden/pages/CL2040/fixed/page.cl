use std.tofu.{resource, tofu-root}

cluster demo { kubernetes: 1.34.1 }

@severity("CL2040", "warning")
tofu-root keys {
  providers { tls: { source: "hashicorp/tls", version: "4.1.0" } }
  resource sealing { type: "tls_private_key", args { algorithm: "RSA" } }
  protect: true
}
