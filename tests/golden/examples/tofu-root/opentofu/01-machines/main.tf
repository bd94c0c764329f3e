terraform {
  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "~> 1.60"
    }
  }

  backend "s3" {
    bucket = "states"
    key    = "machines"
    region = "auto"
  }
}

data "hcloud_image" "image" {
  with_selector = "os=talos"
  most_recent   = true
}

module "dns" {
  source = "../modules/dns"
  name   = "api.example.org"
  value  = data.terraform_remote_state.network.outputs.address
}

output "endpoint" {
  value = "https://${data.terraform_remote_state.network.outputs.address}:6443"
}

data "terraform_remote_state" "network" {
  backend = "local"
  config = {
    path = "../00-network/terraform.tfstate"
  }
}

resource "hcloud_server" "server_1" {
  name        = "node-1"
  server_type = "cax21"
  image       = data.hcloud_image.image.id
}

resource "hcloud_server" "server_2" {
  name        = "node-2"
  server_type = "cax21"
  image       = data.hcloud_image.image.id
}

resource "hcloud_server" "server_3" {
  name        = "node-3"
  server_type = "cax21"
  image       = data.hcloud_image.image.id
}
