/// Proxmox VE: machines of a pool as virtual machines, made by OpenTofu from an image of the Image Factory.
use std.nodes.{machine-provider}
use std.talos.{schematic}
use std.talos-machines.{WaitingMachine}
use std.tofu.{Block, resource, tofu-root}

/// What the virtual machines of a pool have.
kind vm is machine-provider {
  /// How many processors.
  cores: Count
  /// How much memory.
  memory: Quantity
  /// The size of the disk.
  disk: Quantity
  /// Where disks are kept.
  datastore: String = "local-zfs"
  /// The bridge of the host that they are connected to.
  bridge: String = "vmbr0"
}

/// A virtual machine for each node of the pools that `vm` builds, in a root that has the provider bpg/proxmox. Addresses are
/// told by cloud-init, so the images are those of platform `nocloud`.
kind machines in tofu-root {
  /// The host that carries them.
  host: Later<String>
  /// The way out of their network.
  gateway: Later<String>
  /// Who answers their questions for names, until the configuration says otherwise.
  name-servers: [IpAddress] = [1.1.1.1, 8.8.8.8]
  /// Where downloaded images are kept.
  images: String = "local"

  let pools = all(node-pool).filter(p => match (p.provider) { vm => true, else => false })
  let nodes = pools.flat-map(p => p.nodes)
  /// The machines, for `talos-machines`.
  let waiting: [WaitingMachine] = [
    for (n in nodes) { name: n.name, pool: n.node-pool, address: "\(n.address)", after: resource/vm[n.name].attr }
  ]

  check "proxmox" in tofu-root.providers at tofu-root
    else "root '\(tofu-root.name)' does not have the provider of Proxmox"
    help "providers { proxmox { source: \"bpg/proxmox\", version: \"~> 0.86.0\" } }"
  check cluster.network.nodes != null at cluster
    else "machines stand in a network, and that of the nodes is not known"
    help "cluster \(cluster.name) { network { nodes: ... } }"
  for (p in pools) {
    check image-address(p) != null at p
      else "machines boot an image of the Image Factory, and pool '\(p.name)' has none for platform nocloud"
      help "image: schematic { platform: \"nocloud\" }"
    check p.count.to == 0 at p.count
      else "machines have addresses, so the nodes of pool '\(p.name)' are declared one by one"
      help "node \(p.id)-1 { address: ... }"
    resource image[p.name] {
      type: "proxmox_virtual_environment_download_file"
      args {
        content_type: "import"
        datastore_id: images
        node_name: host
        url: image-address(p)
        file_name: "\(cluster.name)-\(p.name).qcow2"
      }
    }
  }
  for (n in nodes) {
    check n.number != null at n
      else "a virtual machine has a number, and node '\(n.name)' has none"
      help "number: 1500"
    resource vm[n.name] {
      type: "proxmox_virtual_environment_vm"
      args {
        name: n.name
        vm_id: n.number
        node_name: host
        tags: ["kubernetes", "talos"]
        stop_on_destroy: true
        bios: "ovmf"
        machine: "q35"
        scsi_hardware: "virtio-scsi-single"
      }
      blocks: [
        { type: "operating_system", body { type: "l26" } }
        { type: "agent", body { enabled: true, trim: true } }
        ...hardware(n, resource/image[n.node-pool.name].attr.id)
        {
          type: "initialization"
          body { datastore_id: disks(n) }
          blocks: [
            { type: "dns", body { servers: name-servers.map(a => "\(a)") } }
            {
              type: "ip_config"
              blocks: [{
                type: "ipv4"
                body { address: "\(n.address)/\(cluster.network.nodes?.prefix() ?? 32)", gateway: gateway }
              }]
            }
          ]
        }
      ]
    }
  }
}

/// Where the Image Factory has the disk of the machines of `p`; null where it has none.
private fn image-address(p: node-pool) -> String? = match (p.image) {
  schematic => if (p.image.platform != "nocloud" or cluster.talos == null) null
    else "https://\(p.image.factory)/image/\(p.image.hash)/v\(cluster.talos)/nocloud-amd64.qcow2"
  else => null
}

private fn disks(n: node) -> String? = match (n.node-pool.provider) { vm => n.node-pool.provider.datastore, else => null }

private fn hardware(n: node, image: Later<Any>) -> [Block] {
  let p = n.node-pool.provider
  match (p) {
    vm => [
      { type: "cpu", body { type: "host", cores: p.cores } }
      { type: "memory", body { dedicated: p.memory.integer().div(1024 * 1024) } }
      { type: "network_device", body { bridge: p.bridge } }
      { type: "efi_disk", body { datastore_id: p.datastore, file_format: "raw", type: "4m" } }
      {
        type: "disk"
        body {
          datastore_id: p.datastore
          interface: "scsi0"
          import_from: image
          file_format: "raw"
          size: p.disk.integer().div(1024 * 1024 * 1024)
          discard: "on"
          iothread: true
          ssd: true
        }
      }
    ]
    else => []
  }
}
