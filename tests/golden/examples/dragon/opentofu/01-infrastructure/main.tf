terraform {
  required_providers {
    proxmox = {
      source  = "bpg/proxmox"
      version = "~> 0.86.0"
    }
    talos = {
      source  = "siderolabs/talos"
      version = "~> 0.9.0"
    }
  }
}

resource "proxmox_virtual_environment_download_file" "image_controlplane" {
  content_type = "import"
  datastore_id = "local"
  node_name    = var.proxmox_node
  url          = "https://factory.talos.dev/image/701705bc4c0193db66db4cc8706200eb392a0397a524c1e682f53e5a7c483a70/v1.9.1/nocloud-amd64.qcow2"
  file_name    = "test-cluster-controlplane.qcow2"
}

resource "proxmox_virtual_environment_download_file" "image_worker" {
  content_type = "import"
  datastore_id = "local"
  node_name    = var.proxmox_node
  url          = "https://factory.talos.dev/image/701705bc4c0193db66db4cc8706200eb392a0397a524c1e682f53e5a7c483a70/v1.9.1/nocloud-amd64.qcow2"
  file_name    = "test-cluster-worker.qcow2"
}

resource "proxmox_virtual_environment_vm" "vm_controlplane0" {
  name            = "controlplane0"
  vm_id           = 1500
  node_name       = var.proxmox_node
  tags            = ["kubernetes", "talos"]
  stop_on_destroy = true
  bios            = "ovmf"
  machine         = "q35"
  scsi_hardware   = "virtio-scsi-single"

  operating_system {
    type = "l26"
  }

  agent {
    enabled = true
    trim    = true
  }

  cpu {
    type  = "host"
    cores = 4
  }

  memory {
    dedicated = 8192
  }

  network_device {
    bridge = "vmbr4"
  }

  efi_disk {
    datastore_id = "local-zfs"
    file_format  = "raw"
    type         = "4m"
  }

  disk {
    datastore_id = "local-zfs"
    interface    = "scsi0"
    import_from  = proxmox_virtual_environment_download_file.image_controlplane.id
    file_format  = "raw"
    size         = 40
    discard      = "on"
    iothread     = true
    ssd          = true
  }

  initialization {
    datastore_id = "local-zfs"

    dns {
      servers = ["1.1.1.1", "8.8.8.8"]
    }

    ip_config {
      ipv4 {
        address = "10.0.1.1/16"
        gateway = var.gateway
      }
    }
  }
}

resource "proxmox_virtual_environment_vm" "vm_controlplane1" {
  name            = "controlplane1"
  vm_id           = 1501
  node_name       = var.proxmox_node
  tags            = ["kubernetes", "talos"]
  stop_on_destroy = true
  bios            = "ovmf"
  machine         = "q35"
  scsi_hardware   = "virtio-scsi-single"

  operating_system {
    type = "l26"
  }

  agent {
    enabled = true
    trim    = true
  }

  cpu {
    type  = "host"
    cores = 4
  }

  memory {
    dedicated = 8192
  }

  network_device {
    bridge = "vmbr4"
  }

  efi_disk {
    datastore_id = "local-zfs"
    file_format  = "raw"
    type         = "4m"
  }

  disk {
    datastore_id = "local-zfs"
    interface    = "scsi0"
    import_from  = proxmox_virtual_environment_download_file.image_controlplane.id
    file_format  = "raw"
    size         = 40
    discard      = "on"
    iothread     = true
    ssd          = true
  }

  initialization {
    datastore_id = "local-zfs"

    dns {
      servers = ["1.1.1.1", "8.8.8.8"]
    }

    ip_config {
      ipv4 {
        address = "10.0.1.2/16"
        gateway = var.gateway
      }
    }
  }
}

resource "proxmox_virtual_environment_vm" "vm_controlplane2" {
  name            = "controlplane2"
  vm_id           = 1502
  node_name       = var.proxmox_node
  tags            = ["kubernetes", "talos"]
  stop_on_destroy = true
  bios            = "ovmf"
  machine         = "q35"
  scsi_hardware   = "virtio-scsi-single"

  operating_system {
    type = "l26"
  }

  agent {
    enabled = true
    trim    = true
  }

  cpu {
    type  = "host"
    cores = 4
  }

  memory {
    dedicated = 8192
  }

  network_device {
    bridge = "vmbr4"
  }

  efi_disk {
    datastore_id = "local-zfs"
    file_format  = "raw"
    type         = "4m"
  }

  disk {
    datastore_id = "local-zfs"
    interface    = "scsi0"
    import_from  = proxmox_virtual_environment_download_file.image_controlplane.id
    file_format  = "raw"
    size         = 40
    discard      = "on"
    iothread     = true
    ssd          = true
  }

  initialization {
    datastore_id = "local-zfs"

    dns {
      servers = ["1.1.1.1", "8.8.8.8"]
    }

    ip_config {
      ipv4 {
        address = "10.0.1.3/16"
        gateway = var.gateway
      }
    }
  }
}

resource "proxmox_virtual_environment_vm" "vm_worker0" {
  name            = "worker0"
  vm_id           = 2000
  node_name       = var.proxmox_node
  tags            = ["kubernetes", "talos"]
  stop_on_destroy = true
  bios            = "ovmf"
  machine         = "q35"
  scsi_hardware   = "virtio-scsi-single"

  operating_system {
    type = "l26"
  }

  agent {
    enabled = true
    trim    = true
  }

  cpu {
    type  = "host"
    cores = 4
  }

  memory {
    dedicated = 12288
  }

  network_device {
    bridge = "vmbr4"
  }

  efi_disk {
    datastore_id = "local-zfs"
    file_format  = "raw"
    type         = "4m"
  }

  disk {
    datastore_id = "local-zfs"
    interface    = "scsi0"
    import_from  = proxmox_virtual_environment_download_file.image_worker.id
    file_format  = "raw"
    size         = 40
    discard      = "on"
    iothread     = true
    ssd          = true
  }

  initialization {
    datastore_id = "local-zfs"

    dns {
      servers = ["1.1.1.1", "8.8.8.8"]
    }

    ip_config {
      ipv4 {
        address = "10.0.2.1/16"
        gateway = var.gateway
      }
    }
  }
}

resource "proxmox_virtual_environment_vm" "vm_worker1" {
  name            = "worker1"
  vm_id           = 2001
  node_name       = var.proxmox_node
  tags            = ["kubernetes", "talos"]
  stop_on_destroy = true
  bios            = "ovmf"
  machine         = "q35"
  scsi_hardware   = "virtio-scsi-single"

  operating_system {
    type = "l26"
  }

  agent {
    enabled = true
    trim    = true
  }

  cpu {
    type  = "host"
    cores = 4
  }

  memory {
    dedicated = 12288
  }

  network_device {
    bridge = "vmbr4"
  }

  efi_disk {
    datastore_id = "local-zfs"
    file_format  = "raw"
    type         = "4m"
  }

  disk {
    datastore_id = "local-zfs"
    interface    = "scsi0"
    import_from  = proxmox_virtual_environment_download_file.image_worker.id
    file_format  = "raw"
    size         = 40
    discard      = "on"
    iothread     = true
    ssd          = true
  }

  initialization {
    datastore_id = "local-zfs"

    dns {
      servers = ["1.1.1.1", "8.8.8.8"]
    }

    ip_config {
      ipv4 {
        address = "10.0.2.2/16"
        gateway = var.gateway
      }
    }
  }
}

output "endpoint" {
  value = "https://10.0.3.1:6443"
}

data "talos_machine_configuration" "pool_controlplane" {
  cluster_name       = "test-cluster"
  cluster_endpoint   = "https://10.0.3.1:6443"
  machine_type       = "controlplane"
  machine_secrets    = talos_machine_secrets.machine_secrets.machine_secrets
  talos_version      = "v1.9.1"
  kubernetes_version = "v1.32.1"
  config_patches = [
    jsonencode({
      machine = {
        kubelet = {
          nodeIP = {
            validSubnets = ["10.0.0.0/16"]
          }
        }
      }
      cluster = {
        network = {
          podSubnets     = ["10.244.0.0/16"]
          serviceSubnets = ["10.96.0.0/12"]
        }
      }
    }),
    jsonencode({
      machine = {
        install = {
          image = "factory.talos.dev/installer/701705bc4c0193db66db4cc8706200eb392a0397a524c1e682f53e5a7c483a70:v1.9.1"
        }
      }
    }),
    jsonencode({
      machine = {
        network = {
          interfaces = [
            {
              interface = "eth0"
              vip = {
                ip = "10.0.3.1"
              }
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
    jsonencode({
      machine = {
        nodeLabels = {
          "topology.kubernetes.io/region" = "test-cluster"
          "topology.kubernetes.io/zone"   = var.proxmox_node
        }
      }
    }),
  ]
}

data "talos_machine_configuration" "pool_worker" {
  cluster_name       = "test-cluster"
  cluster_endpoint   = "https://10.0.3.1:6443"
  machine_type       = "worker"
  machine_secrets    = talos_machine_secrets.machine_secrets.machine_secrets
  talos_version      = "v1.9.1"
  kubernetes_version = "v1.32.1"
  config_patches = [
    jsonencode({
      machine = {
        kubelet = {
          nodeIP = {
            validSubnets = ["10.0.0.0/16"]
          }
        }
      }
      cluster = {
        network = {
          podSubnets     = ["10.244.0.0/16"]
          serviceSubnets = ["10.96.0.0/12"]
        }
      }
    }),
    jsonencode({
      machine = {
        install = {
          image = "factory.talos.dev/installer/701705bc4c0193db66db4cc8706200eb392a0397a524c1e682f53e5a7c483a70:v1.9.1"
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
        nodeLabels = {
          "topology.kubernetes.io/region" = "test-cluster"
          "topology.kubernetes.io/zone"   = var.proxmox_node
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
  node                 = "10.0.1.1"
  depends_on = [
    talos_machine_configuration_apply.machine_controlplane0,
    talos_machine_configuration_apply.machine_controlplane1,
    talos_machine_configuration_apply.machine_controlplane2,
  ]
}

resource "talos_cluster_kubeconfig" "kubeconfig" {
  client_configuration = talos_machine_secrets.machine_secrets.client_configuration
  node                 = "10.0.1.1"
  depends_on           = [talos_machine_bootstrap.bootstrap]
}

resource "talos_machine_secrets" "machine_secrets" {
  talos_version = "v1.9.1"
}

resource "talos_machine_configuration_apply" "machine_controlplane0" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_controlplane.machine_configuration
  node                        = "10.0.1.1"
  depends_on                  = [proxmox_virtual_environment_vm.vm_controlplane0]
}

resource "talos_machine_configuration_apply" "machine_controlplane1" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_controlplane.machine_configuration
  node                        = "10.0.1.2"
  depends_on                  = [proxmox_virtual_environment_vm.vm_controlplane1]
}

resource "talos_machine_configuration_apply" "machine_controlplane2" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_controlplane.machine_configuration
  node                        = "10.0.1.3"
  depends_on                  = [proxmox_virtual_environment_vm.vm_controlplane2]
}

resource "talos_machine_configuration_apply" "machine_worker0" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_worker.machine_configuration
  node                        = "10.0.2.1"
  depends_on                  = [proxmox_virtual_environment_vm.vm_worker0]
}

resource "talos_machine_configuration_apply" "machine_worker1" {
  client_configuration        = talos_machine_secrets.machine_secrets.client_configuration
  machine_configuration_input = data.talos_machine_configuration.pool_worker.machine_configuration
  node                        = "10.0.2.2"
  depends_on                  = [proxmox_virtual_environment_vm.vm_worker1]
}

variable "gateway" {
  type        = string
  description = "the way out of the network of the nodes"
}

variable "proxmox_node" {
  type        = string
  description = "Proxmox node that carries the machines"
}
