terraform {
  required_providers {
    vault = {
      source  = "hashicorp/vault"
      version = "~> 5.0"
    }
  }
}

resource "vault_mount" "items" {
  path = "secret"
  type = "kv-v2"
}

resource "vault_auth_backend" "kubernetes" {
  type = "kubernetes"
}

resource "vault_kubernetes_auth_backend_role" "login_cert_manager" {
  backend                          = vault_auth_backend.kubernetes.path
  role_name                        = "cert-manager"
  bound_service_account_names      = ["default"]
  bound_service_account_namespaces = ["cert-manager"]
  token_policies                   = [vault_policy.reader_cert_manager.name]
}

resource "vault_kubernetes_auth_backend_role" "login_microblog_network" {
  backend                          = vault_auth_backend.kubernetes.path
  role_name                        = "microblog-network"
  bound_service_account_names      = ["default"]
  bound_service_account_namespaces = ["microblog-network"]
  token_policies                   = [vault_policy.reader_microblog_network.name]
}

resource "vault_kubernetes_auth_backend_role" "login_toot_community" {
  backend                          = vault_auth_backend.kubernetes.path
  role_name                        = "toot-community"
  bound_service_account_names      = ["default"]
  bound_service_account_namespaces = ["toot-community"]
  token_policies                   = [vault_policy.reader_toot_community.name]
}

resource "vault_policy" "reader_cert_manager" {
  name   = "cert-manager"
  policy = <<-EOT
    path "${vault_mount.items.path}/data/cert-manager/*" {
      capabilities = ["read"]
    }
  EOT
}

resource "vault_policy" "reader_microblog_network" {
  name   = "microblog-network"
  policy = <<-EOT
    path "${vault_mount.items.path}/data/microblog-network/*" {
      capabilities = ["read"]
    }
  EOT
}

resource "vault_policy" "reader_toot_community" {
  name   = "toot-community"
  policy = <<-EOT
    path "${vault_mount.items.path}/data/toot-community/*" {
      capabilities = ["read"]
    }
  EOT
}

resource "vault_kubernetes_auth_backend_config" "reviewer" {
  backend         = vault_auth_backend.kubernetes.path
  kubernetes_host = "https://kubernetes.default.svc"
}
