terraform {
  required_providers {
    hetznerdns = {
      source  = "timohirt/hetznerdns"
      version = "~> 2.2"
    }
  }
}

provider "hetznerdns" {
  apitoken = var.token
}

resource "hetznerdns_record" "shop" {
  zone_id = "example"
  name    = "shop"
  type    = "A"
  value   = "192.0.2.10"
}

variable "token" {
  type        = string
  description = "token of the DNS API"
  sensitive   = true
}
