terraform {
  required_providers {
    hcloud = {
      source  = "hetznercloud/hcloud"
      version = "~> 1.60"
    }
    talos = {
      source  = "siderolabs/talos"
      version = "~> 0.11"
    }
  }
}

provider "hcloud" {
  token = var.hcloud_token
}

data "hcloud_image" "image_control" {
  with_selector     = "os=talos,version=1.11.2"
  with_architecture = "arm"
  most_recent       = true
}

data "hcloud_image" "image_worker" {
  with_selector     = "os=talos,version=1.11.2"
  with_architecture = "arm"
  most_recent       = true
}

output "endpoint" {
  value       = "https://${hcloud_floating_ip.api.ip_address}:6443"
  description = "where the Kubernetes API answers"
}

resource "hcloud_floating_ip" "api" {
  name          = "toot-community-api"
  type          = "ipv4"
  home_location = "fsn1"
}

resource "hcloud_firewall" "firewall" {
  name = "toot-community"

  rule {
    direction   = "in"
    protocol    = "tcp"
    port        = "6443"
    source_ips  = var.api_source
    description = "APIs of Kubernetes and Talos"
  }

  rule {
    direction   = "in"
    protocol    = "tcp"
    port        = "50000"
    source_ips  = var.api_source
    description = "APIs of Kubernetes and Talos"
  }

  rule {
    direction   = "in"
    protocol    = "tcp"
    port        = "80"
    source_ips  = ["0.0.0.0/0", "::/0"]
    description = "who reads and writes posts"
  }

  rule {
    direction   = "in"
    protocol    = "tcp"
    port        = "443"
    source_ips  = ["0.0.0.0/0", "::/0"]
    description = "who reads and writes posts"
  }
}

resource "hcloud_network" "network" {
  name     = "toot-community"
  ip_range = "10.0.0.0/16"
}

resource "hcloud_network_subnet" "nodes" {
  network_id   = hcloud_network.network.id
  type         = "cloud"
  network_zone = "eu-central"
  ip_range     = "10.0.1.0/24"
}

resource "hcloud_placement_group" "placement_control" {
  name = "control"
  type = "spread"
}

resource "hcloud_placement_group" "placement_worker" {
  name = "worker"
  type = "spread"
}

resource "hcloud_server" "server_control_1" {
  name               = "control-1"
  server_type        = "cax11"
  location           = "fsn1"
  image              = data.hcloud_image.image_control.id
  placement_group_id = hcloud_placement_group.placement_control.id
  firewall_ids       = [hcloud_firewall.firewall.id]
  labels = {
    pool = "control"
  }
  depends_on = [hcloud_network_subnet.nodes]

  network {
    network_id = hcloud_network.network.id
    alias_ips  = []
  }
}

resource "hcloud_server" "server_control_2" {
  name               = "control-2"
  server_type        = "cax11"
  location           = "fsn1"
  image              = data.hcloud_image.image_control.id
  placement_group_id = hcloud_placement_group.placement_control.id
  firewall_ids       = [hcloud_firewall.firewall.id]
  labels = {
    pool = "control"
  }
  depends_on = [hcloud_network_subnet.nodes]

  network {
    network_id = hcloud_network.network.id
    alias_ips  = []
  }
}

resource "hcloud_server" "server_control_3" {
  name               = "control-3"
  server_type        = "cax11"
  location           = "fsn1"
  image              = data.hcloud_image.image_control.id
  placement_group_id = hcloud_placement_group.placement_control.id
  firewall_ids       = [hcloud_firewall.firewall.id]
  labels = {
    pool = "control"
  }
  depends_on = [hcloud_network_subnet.nodes]

  network {
    network_id = hcloud_network.network.id
    alias_ips  = []
  }
}

resource "hcloud_server" "server_worker_1" {
  name               = "worker-1"
  server_type        = "cax41"
  location           = "fsn1"
  image              = data.hcloud_image.image_worker.id
  placement_group_id = hcloud_placement_group.placement_worker.id
  firewall_ids       = [hcloud_firewall.firewall.id]
  labels = {
    pool = "worker"
  }
  depends_on = [hcloud_network_subnet.nodes]

  network {
    network_id = hcloud_network.network.id
    alias_ips  = []
  }
}

resource "hcloud_server" "server_worker_2" {
  name               = "worker-2"
  server_type        = "cax41"
  location           = "fsn1"
  image              = data.hcloud_image.image_worker.id
  placement_group_id = hcloud_placement_group.placement_worker.id
  firewall_ids       = [hcloud_firewall.firewall.id]
  labels = {
    pool = "worker"
  }
  depends_on = [hcloud_network_subnet.nodes]

  network {
    network_id = hcloud_network.network.id
    alias_ips  = []
  }
}

resource "hcloud_server" "server_worker_3" {
  name               = "worker-3"
  server_type        = "cax41"
  location           = "fsn1"
  image              = data.hcloud_image.image_worker.id
  placement_group_id = hcloud_placement_group.placement_worker.id
  firewall_ids       = [hcloud_firewall.firewall.id]
  labels = {
    pool = "worker"
  }
  depends_on = [hcloud_network_subnet.nodes]

  network {
    network_id = hcloud_network.network.id
    alias_ips  = []
  }
}

data "talos_machine_configuration" "pool_control" {
  cluster_name       = "toot-community"
  cluster_endpoint   = "https://${hcloud_floating_ip.api.ip_address}:6443"
  machine_type       = "controlplane"
  machine_secrets    = talos_machine_secrets.machine_secrets.machine_secrets
  talos_version      = "v1.11.2"
  kubernetes_version = "v1.33.4"
  config_patches = [
    jsonencode({
      machine = {
        kubelet = {
          nodeIP = {
            validSubnets = ["10.0.1.0/24"]
          }
        }
      }
      cluster = {
        network = {
          podSubnets     = ["10.0.16.0/20"]
          serviceSubnets = ["10.0.8.0/21"]
        }
      }
    }),
    jsonencode({
      machine = {
        install = {
          image = "factory.talos.dev/hcloud-installer/ce4c980550dd2ab1b17bbf2b08801c7eb59418eafe8f279833297925d67c7515:v1.11.2"
        }
      }
    }),
    jsonencode({
      machine = {
        install = {
          disk = "/dev/sda"
        }
      }
    }),
    jsonencode({
      cluster = {
        network = {
          cni = {
            name = "none"
          }
        }
        proxy = {
          disabled = true
        }
      }
    }),
    jsonencode({
      machine = {
        network = {
          interfaces = [
            {
              interface = "eth0"
              dhcp      = true
              vip = {
                ip = hcloud_floating_ip.api.ip_address
                hcloud = {
                  apiToken = var.hcloud_token
                }
              }
            },
          ]
        }
      }
    }),
  ]
}

data "talos_machine_configuration" "pool_worker" {
  cluster_name       = "toot-community"
  cluster_endpoint   = "https://${hcloud_floating_ip.api.ip_address}:6443"
  machine_type       = "worker"
  machine_secrets    = talos_machine_secrets.machine_secrets.machine_secrets
  talos_version      = "v1.11.2"
  kubernetes_version = "v1.33.4"
  config_patches = [
    jsonencode({
      machine = {
        kubelet = {
          nodeIP = {
            validSubnets = ["10.0.1.0/24"]
          }
        }
      }
      cluster = {
        network = {
          podSubnets     = ["10.0.16.0/20"]
          serviceSubnets = ["10.0.8.0/21"]
        }
      }
    }),
    jsonencode({
      machine = {
        install = {
          image = "factory.talos.dev/hcloud-installer/ce4c980550dd2ab1b17bbf2b08801c7eb59418eafe8f279833297925d67c7515:v1.11.2"
        }
      }
    }),
    jsonencode({
      machine = {
        install = {
          disk = "/dev/sda"
        }
      }
    }),
    jsonencode({
      machine = {
        sysctls = {
          "vm.max_map_count" = "262144"
        }
      }
    }),
    jsonencode({
      machine = {
        kubelet = {
          extraMounts = [
            {
              destination = "/var/local-path-provisioner"
              source      = "/var/local-path-provisioner"
              type        = "bind"
              options     = ["bind", "rshared", "rw"]
            },
          ]
        }
      }
    }),
    jsonencode({
      cluster = {
        network = {
          cni = {
            name = "none"
          }
        }
        proxy = {
          disabled = true
        }
      }
    }),
  ]
}

output "kubeconfig" {
  value       = talos_cluster_kubeconfig.kubeconfig.kubeconfig_raw
  description = "opens the cluster to whoever has it"
  sensitive   = true
}

output "kubernetes_client" {
  value       = talos_cluster_kubeconfig.kubeconfig.kubernetes_client_configuration
  description = "how providers of OpenTofu reach the cluster: host, and certificates in Base64"
  sensitive   = true
}

resource "talos_machine_bootstrap" "bootstrap" {
  client_configuration = talos_machine_secrets.machine_secrets.client_configuration
  node                 = hcloud_server.server_control_1.ipv4_address
  depends_on = [
    talos_machine_configuration_apply.machine_control_1,
    talos_machine_configuration_apply.machine_control_2,
    talos_machine_configuration_apply.machine_control_3,
  ]
}

resource "talos_cluster_kubeconfig" "kubeconfig" {
  client_configuration = talos_machine_secrets.machine_secrets.client_configuration
  node                 = hcloud_server.server_control_1.ipv4_address
  depends_on           = [talos_machine_bootstrap.bootstrap]
}

resource "talos_machine_secrets" "machine_secrets" {
  talos_version = "v1.11.2"
}

resource "talos_machine_configuration_apply" "machine_control_1" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_control.machine_configuration
  node                        = hcloud_server.server_control_1.ipv4_address
}

resource "talos_machine_configuration_apply" "machine_control_2" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_control.machine_configuration
  node                        = hcloud_server.server_control_2.ipv4_address
}

resource "talos_machine_configuration_apply" "machine_control_3" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_control.machine_configuration
  node                        = hcloud_server.server_control_3.ipv4_address
}

resource "talos_machine_configuration_apply" "machine_worker_1" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_worker.machine_configuration
  node                        = hcloud_server.server_worker_1.ipv4_address
}

resource "talos_machine_configuration_apply" "machine_worker_2" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_worker.machine_configuration
  node                        = hcloud_server.server_worker_2.ipv4_address
}

resource "talos_machine_configuration_apply" "machine_worker_3" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_worker.machine_configuration
  node                        = hcloud_server.server_worker_3.ipv4_address
}

variable "api_source" {
  type        = list(string)
  description = "networks that may reach the APIs of Kubernetes and Talos"
}

variable "hcloud_token" {
  type        = string
  description = "token of the Hetzner Cloud API"
  sensitive   = true
}
