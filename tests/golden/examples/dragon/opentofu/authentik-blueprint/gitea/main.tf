terraform {
  required_providers {
    authentik = {
      source  = "goauthentik/authentik"
      version = "~> 2025.10.0"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.7.0"
    }
    vault = {
      source  = "hashicorp/vault"
      version = "~> 5.4.0"
    }
  }
}

provider "authentik" {
  url   = "https://auth.test-cluster.agentydragon.com"
  token = var.authentik_token
}

provider "vault" {
  address = "https://instance.vault.svc.cluster.local:8200"
  token   = var.vault_token
}

data "authentik_flow" "authorization" {
  slug = "default-provider-authorization-implicit-consent"
}

data "authentik_flow" "invalidation" {
  slug = "default-provider-invalidation-flow"
}

data "authentik_property_mapping_provider_scope" "scopes" {
  managed_list = [
    "goauthentik.io/providers/oauth2/scope-openid",
    "goauthentik.io/providers/oauth2/scope-email",
    "goauthentik.io/providers/oauth2/scope-profile",
  ]
}

resource "authentik_application" "application" {
  name              = "Gitea"
  slug              = "gitea"
  protocol_provider = authentik_provider_oauth2.oauth.id
}

resource "random_password" "client_secret" {
  length  = 32
  special = false
}

resource "vault_kv_secret_v2" "credentials" {
  mount = "kv"
  name  = "sso/gitea"
  data_json = jsonencode({
    client_id     = "gitea"
    client_secret = random_password.client_secret.result
  })
}

resource "authentik_provider_oauth2" "oauth" {
  name               = "gitea-oauth2"
  client_id          = "gitea"
  client_secret      = random_password.client_secret.result
  authorization_flow = data.authentik_flow.authorization.id
  invalidation_flow  = data.authentik_flow.invalidation.id
  property_mappings  = data.authentik_property_mapping_provider_scope.scopes.ids
  allowed_redirect_uris = [
    {
      matching_mode = "strict"
      url           = "https://git.test-cluster.agentydragon.com/user/oauth2/authentik/callback"
    },
  ]
}

variable "authentik_token" {
  type        = string
  description = "token of the Authentik API"
  sensitive   = true
}

variable "vault_token" {
  type        = string
  description = "token that may write sso/gitea"
  sensitive   = true
}
