terraform {
  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "~> 1.60"
    }
  }
}

provider "hcloud" {
  token = var.hcloud_token
}

output "address" {
  value       = hcloud_floating_ip.api.ip_address
  description = "where the API answers"
}

resource "hcloud_floating_ip" "api" {
  type          = "ipv4"
  home_location = var.location

  lifecycle {
    prevent_destroy = true
  }
}

variable "hcloud_token" {
  type        = string
  description = "token of the Hetzner Cloud API"
  sensitive   = true
}

variable "location" {
  type        = string
  description = "where the addresses stand"
  default     = "fsn1"
}
