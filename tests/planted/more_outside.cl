/// What others make of which more.cl speaks.
use std.external.{external}

external vault-server {
  by: "OpenTofu, where Vault stands"
  vault-roles: ["kubernetes/vaulted-reader"]
  store-items { secret: ["shop/login", "shop/mail"] }
}
external sources in ordered { by: "hand" }
