terraform {
  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "~> 1.60"
    }
  }
}

provider "hcloud" {
  token = var.token
}

output "address" {
  value = hcloud_load_balancer.balancer.ipv4
}

resource "hcloud_load_balancer" "balancer" {
  name               = "web"
  load_balancer_type = "lb11"
  location           = "fsn1"

  algorithm {
    type = "least_connections"
  }
}

resource "hcloud_network" "network" {
  name     = "web"
  ip_range = "10.0.0.0/16"
}

resource "hcloud_load_balancer_service" "pages" {
  load_balancer_id = hcloud_load_balancer.balancer.id
  protocol         = "http"

  health_check {
    protocol = "http"
    port     = 8080
    interval = 10
    timeout  = 5
    retries  = 3

    http {
      path         = "/healthz"
      status_codes = ["2??"]
    }
  }
}

resource "hcloud_server" "server_1" {
  name               = "web-1"
  server_type        = "cax11"
  image              = "debian-12"
  placement_group_id = var.group
  firewall_ids       = [hcloud_firewall.wall.id]

  network {
    network_id = hcloud_network.network.id
    ip         = "10.0.1.11"
  }

  public_net {
    ipv4_enabled = false
    ipv6_enabled = true
  }

  timeouts {
    create = "10m"
  }
}

resource "hcloud_server" "server_2" {
  name               = "web-2"
  server_type        = "cax11"
  image              = "debian-12"
  placement_group_id = var.group
  firewall_ids       = [hcloud_firewall.wall.id]

  network {
    network_id = hcloud_network.network.id
    ip         = "10.0.1.12"
  }

  public_net {
    ipv4_enabled = false
    ipv6_enabled = true
  }

  timeouts {
    create = "10m"
  }
}

resource "hcloud_network_subnet" "subnet" {
  network_id   = hcloud_network.network.id
  type         = "cloud"
  network_zone = "eu-central"
  ip_range     = "10.0.1.0/24"
}

resource "hcloud_firewall" "wall" {
  name = "web"

  rule {
    direction  = "in"
    protocol   = "tcp"
    port       = "80"
    source_ips = ["0.0.0.0/0", "::/0"]
  }

  rule {
    direction  = "in"
    protocol   = "tcp"
    port       = "443"
    source_ips = ["0.0.0.0/0", "::/0"]
  }
}

variable "group" {
  type        = number
  description = "the placement group of the servers"
}

variable "token" {
  type        = string
  description = "token of the Hetzner Cloud API"
  sensitive   = true
}
