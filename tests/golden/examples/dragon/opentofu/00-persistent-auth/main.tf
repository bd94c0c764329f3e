terraform {
  required_providers {
    proxmox = {
      source  = "bpg/proxmox"
      version = "~> 0.86.0"
    }
    tls = {
      source  = "hashicorp/tls"
      version = "~> 4.0"
    }
  }
}

output "csi_token" {
  value     = proxmox_virtual_environment_user_token.csi_token.value
  sensitive = true
}

output "sealed_secrets_certificate" {
  value = tls_self_signed_cert.sealed_secrets_certificate.cert_pem
}

output "sealed_secrets_key" {
  value     = tls_private_key.sealed_secrets_key.private_key_pem
  sensitive = true
}

resource "proxmox_virtual_environment_acl" "csi_acl" {
  path    = "/"
  user_id = proxmox_virtual_environment_user.csi_user.user_id
  role_id = proxmox_virtual_environment_role.csi_role.role_id

  lifecycle {
    prevent_destroy = true
  }
}

resource "proxmox_virtual_environment_role" "csi_role" {
  role_id = "CSI"
  privileges = [
    "Datastore.Allocate",
    "Datastore.AllocateSpace",
    "Datastore.Audit",
    "VM.Audit",
    "VM.Config.Disk",
  ]

  lifecycle {
    prevent_destroy = true
  }
}

resource "proxmox_virtual_environment_user_token" "csi_token" {
  user_id               = proxmox_virtual_environment_user.csi_user.user_id
  token_name            = "csi"
  privileges_separation = false

  lifecycle {
    prevent_destroy = true
  }
}

resource "proxmox_virtual_environment_user" "csi_user" {
  user_id = "kubernetes-csi@pve"

  lifecycle {
    prevent_destroy = true
  }
}

resource "tls_self_signed_cert" "sealed_secrets_certificate" {
  private_key_pem       = tls_private_key.sealed_secrets_key.private_key_pem
  validity_period_hours = 87600
  allowed_uses          = ["key_encipherment"]

  subject {
    common_name = "sealed-secrets"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "tls_private_key" "sealed_secrets_key" {
  algorithm = "RSA"
  rsa_bits  = 4096

  lifecycle {
    prevent_destroy = true
  }
}
