/// Hetzner Cloud: by the OpenTofu module hcloud-k8s/kubernetes/hcloud, with pools, networks and firewalls in and one module
/// call out; or server by server.
use std.cluster.{infrastructure}
use std.firewall.{firewall, port-text}
use std.hetzner-inputs.{Inputs, gone-in-4, new-in-4}
use std.nodes.{taint-text}
use std.talos-machines.{talos-machines}
use std.tofu.{Backend, Block, data-source, module, output, resource, tofu-root, variable}

/// Two shared processors.
let cx22: Machine = { type: "cx22", arch: "amd64", cpu: 2, memory: 4Gi }
/// Four shared processors.
let cx32: Machine = { type: "cx32", arch: "amd64", cpu: 4, memory: 8Gi }
/// Eight shared processors.
let cx42: Machine = { type: "cx42", arch: "amd64", cpu: 8, memory: 16Gi }
/// Two shared processors: https://docs.cnap.tech/compute/providers/hetzner
let cx23: Machine = { type: "cx23", arch: "amd64", cpu: 2, memory: 4Gi }
/// Four shared processors: https://docs.cnap.tech/compute/providers/hetzner
let cx33: Machine = { type: "cx33", arch: "amd64", cpu: 4, memory: 8Gi }
/// Eight shared processors: https://docs.cnap.tech/compute/providers/hetzner
let cx43: Machine = { type: "cx43", arch: "amd64", cpu: 8, memory: 16Gi }
/// Sixteen shared processors: https://docs.vdhome.be/reference/costs/
let cx53: Machine = { type: "cx53", arch: "amd64", cpu: 16, memory: 32Gi }
/// Two shared processors of ARM.
let cax11: Machine = { type: "cax11", arch: "arm64", cpu: 2, memory: 4Gi }
/// Four shared processors of ARM.
let cax21: Machine = { type: "cax21", arch: "arm64", cpu: 4, memory: 8Gi }
/// Eight shared processors of ARM.
let cax31: Machine = { type: "cax31", arch: "arm64", cpu: 8, memory: 16Gi }
/// Sixteen shared processors of ARM.
let cax41: Machine = { type: "cax41", arch: "arm64", cpu: 16, memory: 32Gi }

/// A class of volumes that the driver of Hetzner makes; the module installs it.
@also-called("hcloud_csi_storage_classes")
kind volume-class is storage-class {
  /// Its volumes are encrypted with the passphrase that is told to the module: `tofu apply` asks for it.
  @also-called("hcloud_csi_encryption_passphrase")
  encrypted: Bool = true
  /// The file system; the driver's own choice if not set.
  filesystem: "ext4" | "xfs" | null
  /// Options of the command that makes the file system.
  format-options: String?
}

/// All machines, by one call of the module. Pools of a fixed size become its node pools, others those of its autoscaler.
kind kubernetes-module is infrastructure {
  /// The version of the module.
  version: Version
  /// Where the machines stand.
  location: "fsn1" | "hel1" | "nbg1" | "ash" | "hil" | "sin"
  /// The version of the hcloud provider: the one that this release of the module asks for, as it asks for one exactly.
  provider-version: String
  /// Where `tofu` is run, below `opentofu`.
  dir: String = "."
  /// The name of the file.
  file: String = "kubernetes.tofu"
  /// Tells the module the networks of the cluster; without, it divides its own default.
  @also-called("network_node_ipv4_cidr", "network_service_ipv4_cidr", "network_pod_ipv4_cidr")
  networks: Bool = true
  /// The APIs of Kubernetes and Talos answer only to networks that are told when OpenTofu is run.
  @also-called("firewall_api_source")
  restrict-apis: Bool = true
  /// When the state of etcd is copied to a store that speaks S3, which is told when OpenTofu is run; never if not set.
  @also-called("talos_backup_schedule", "talos_backup_s3_enabled", "talos_backup_s3_bucket", "talos_backup_s3_endpoint")
  @also-called("talos_backup_s3_region", "talos_backup_s3_access_key", "talos_backup_s3_secret_key")
  etcd-backup: Cron?
  /// Where nodes download manifests from that the cluster needs at first.
  @also-called("talos_extra_remote_manifests")
  remote-manifests: [String] = []
  /// Further inputs, by the names of the module.
  inputs: Inputs = {}

  let given: Map<String, Later<Any>> = inputs
  let pools = all(node-pool)
  let classes = all(volume-class)
  let fixed = pools.filter(p => p.count.from == p.count.to)
  let scaled = pools.filter(p => p.count.from < p.count.to)

  for (p in pools) {
    check p.machine != null at p
      else "pool '\(p.name)' names no machine, which Hetzner needs"
      help "machine: hetzner.cx32"
  }
  check not ("hcloud_token" in given) at given["hcloud_token"]
    else "the kind tells the module 'hcloud_token' itself"
    help "leave it out: 'tofu apply' asks for it, or takes it from TF_VAR_hcloud_token"
  for (n in given.keys()) {
    check version < Version("4.0.0") or not (n in gone-in-4) at given[n]
      else "version \(version) of the module has no input '\(n)'"
      help "it was an input of version 3"
    check version >= Version("4.0.0") or not (n in new-in-4) at given[n]
      else "version \(version) of the module has no input '\(n)'"
      help "it is an input of version 4"
  }

  tofu-root hetzner {
    dir: dir
    file: file
    providers { hcloud { source: "hetznercloud/hcloud", version: provider-version } }
    variable hcloud-token { description: "token of the Hetzner Cloud API", sensitive: true }
    if (restrict-apis) {
      variable api-source { type: "list(string)", description: "networks that may reach the APIs of Kubernetes and Talos" }
    }
    if (etcd-backup != null) {
      variable backup-bucket { description: "bucket of the copies of etcd" }
      variable backup-endpoint { description: "where the store of that bucket answers" }
      variable backup-region { description: "region of that bucket" }
      variable backup-access-key { description: "access key of that bucket", sensitive: true }
      variable backup-secret-key { description: "secret key of that bucket", sensitive: true }
    }
    if (classes.any(c => c.encrypted)) {
      variable volume-passphrase { description: "opens the encrypted volumes", sensitive: true }
    }

    module kubernetes {
      source: "hcloud-k8s/kubernetes/hcloud"
      version: version  // right: the field of the kind around; left: the one that is set
      args {
        cluster_name: cluster.name
        hcloud_token: variable/hcloud-token.value
        kubernetes_version: "v\(cluster.kubernetes)"
        if (cluster.talos != null) { talos_version: "v\(cluster.talos)" }
        if (variable/api-source != null) { firewall_api_source: variable/api-source.value }
        if (networks) {
          if (cluster.network.nodes != null) { network_node_ipv4_cidr: "\(cluster.network.nodes)" }
          network_service_ipv4_cidr: "\(cluster.network.services)"
          network_pod_ipv4_cidr: "\(cluster.network.pods)"
        }
        control_plane_nodepools: [for (p in fixed) if (p.role == "control-plane") pool(p, location)]
        worker_nodepools: [for (p in fixed) if (p.role == "worker") pool(p, location)]
        if (scaled.size() > 0) {
          cluster_autoscaler_nodepools: [for (p in scaled) {
            ...pool-identity(p, location)
            min: p.count.from
            max: p.count.to
            ...pool-marks(p)
          }]
        }
        if (all(firewall).size() > 0) {
          firewall_extra_rules: [for (f in all(firewall)) for (r in f.allow) {
            description: r.why
            direction: "in"
            protocol: r.protocol
            port: port-text(r)
            source_ips: r.from.map(c => "\(c)")
          }]
        }
        if (etcd-backup != null) {
          talos_backup_s3_enabled: true
          talos_backup_schedule: "\(etcd-backup)"
          talos_backup_s3_bucket: variable/backup-bucket?.value
          talos_backup_s3_endpoint: variable/backup-endpoint?.value
          talos_backup_s3_region: variable/backup-region?.value
          talos_backup_s3_access_key: variable/backup-access-key?.value
          talos_backup_s3_secret_key: variable/backup-secret-key?.value
        }
        if (variable/volume-passphrase != null) {
          hcloud_csi_encryption_passphrase: variable/volume-passphrase.value
        }
        if (classes.size() > 0) {
          hcloud_csi_storage_classes: [for (c in classes) {
            name: c.name
            encrypted: c.encrypted
            reclaimPolicy: c.reclaim
            defaultStorageClass: c.default
            extraParameters: class-parameters(c).non-empty()
          }]
        }
        if (remote-manifests.size() > 0) { talos_extra_remote_manifests: remote-manifests }
        ...given
      }
    }
  }
}

/// Releases of the module whose inputs are known here.
private let known-releases: [Version] = [3.2.0, 4.7.0]

/// What another release can be told nobody here knows: its inputs are held against those of the nearest one.
rule module-release {
  code: "CL2290"
  severity: "info"

  for (m in all(kubernetes-module)) {
    let nearest = if (m.version < Version("4.0.0")) "3.2.0" else "4.7.0"
    check m.version in known-releases at m.version
      else "the inputs of release \(m.version) of the module are not known; those of \(nearest) are used"
      help "known are \(known-releases.map(v => "\(v)").join(" and ")); 'tofu plan' tells what has changed"
  }
}

private fn pool-identity(p: node-pool, location: String) -> Any =
  { name: p.name, location: location, type: p.machine?.type }

private fn pool-marks(p: node-pool) -> Any =
  { labels: p.labels.non-empty(), taints: p.taints.map(t => taint-text(t)).non-empty() }

private fn pool(p: node-pool, location: String) -> Any =
  { ...pool-identity(p, location), count: p.count.from, ...pool-marks(p) }

private fn class-parameters(c: volume-class) -> Map<String, String> = {
  if (c.filesystem != null) { "csi.storage.k8s.io/fstype": c.filesystem }
  if (c.format-options != null) { fsFormatOptions: c.format-options }
  ...c.parameters
}

/// Servers made one by one from a snapshot that holds Talos, in a private network, and configured by OpenTofu: for those
/// who do not want the module. Floating is only the address of the Kubernetes API, which the control planes hand on.
kind servers is infrastructure {
  /// Where the servers stand.
  location: "fsn1" | "hel1" | "nbg1" | "ash" | "hil" | "sin"
  /// The zone of the private network, to which the location belongs.
  zone: "eu-central" | "us-east" | "us-west" | "ap-southeast" = "eu-central"
  /// The private network; `cluster.network.nodes` is the part of it that servers stand in.
  network: Cidr
  /// Keeps the servers of a pool on different machines, of which Hetzner has ten for each group.
  placement: "spread" | "anywhere" = "anywhere"
  /// Finds the snapshot by its labels, and takes the newest: `os=talos`.
  snapshot: String
  /// The versions of the providers.
  versions: {
    /// Of hetznercloud/hcloud.
    hcloud: String = "~> 1.60"
    /// Of siderolabs/talos.
    talos: String = "~> 0.11"
  } = {}
  /// Where `tofu` is run, below `opentofu`.
  dir: String = "."
  /// Where the state is kept; in the directory if not set.
  backend: Backend?

  let pools = all(node-pool)
  let servers = [for (p in pools) for (i in 1..p.count.from) { name: "\(p.name)-\(i)", pool: p }]

  check cluster.network.nodes != null at cluster
    else "servers stand in a network, and that of the nodes is not known"
    help "cluster \(cluster.name) { network { nodes: ... } }"
  for (p in pools) {
    check p.machine != null at p
      else "pool '\(p.name)' names no machine, which Hetzner needs"
      help "machine: hetzner.cax11"
    check p.count.from == p.count.to at p.count
      else "nothing adds servers to pool '\(p.name)' when there is more to do"
      help "count: \(p.count.to)"
    check placement == "anywhere" or p.count.to <= 10 at p.count
      else "\(p.count.to) servers don't fit into one placement group"
      help "ten do: divide the pool"
  }

  tofu-root hetzner {
    dir: dir
    backend: backend
    providers {
      hcloud { source: "hetznercloud/hcloud", version: versions.hcloud, config { token: variable/hcloud-token.value } }
      talos { source: "siderolabs/talos", version: versions.talos }
    }
    variable hcloud-token { description: "token of the Hetzner Cloud API", sensitive: true }
    variable api-source { type: "list(string)", description: "networks that may reach the APIs of Kubernetes and Talos" }

    resource network { type: "hcloud_network", args { name: cluster.name, ip_range: "\(network)" } }
    resource nodes {
      type: "hcloud_network_subnet"
      args {
        network_id: resource/network.attr.id
        type: "cloud"
        network_zone: zone
        if (cluster.network.nodes != null) { ip_range: "\(cluster.network.nodes)" }
      }
    }
    resource api { type: "hcloud_floating_ip", args { name: "\(cluster.name)-api", type: "ipv4", home_location: location } }
    resource firewall {
      type: "hcloud_firewall"
      args { name: cluster.name }
      blocks: [
        for (port in [6443, 50000]) opening("tcp", "\(port)", variable/api-source.value, "APIs of Kubernetes and Talos")
        for (f in all(firewall)) for (r in f.allow) opening(r.protocol, port-text(r), r.from.map(c => "\(c)"), r.why)
      ]
    }

    for (p in pools) {
      data-source image[p.name] {
        type: "hcloud_image"
        args {
          with_selector: snapshot
          with_architecture: if (p.machine?.arch == "arm64") "arm" else "x86"
          most_recent: true
        }
      }
      if (placement == "spread") {
        resource placement[p.name] { type: "hcloud_placement_group", args { name: p.name, type: "spread" } }
      }
    }
    for (s in servers) {
      resource server[s.name] {
        type: "hcloud_server"
        args {
          name: s.name
          server_type: s.pool.machine?.type
          location: location
          image: data-source/image[s.pool.name].attr.id
          if (placement == "spread") { placement_group_id: resource/placement[s.pool.name]?.attr.id }
          firewall_ids: [resource/firewall.attr.id]
          labels { pool: s.pool.name }
          depends_on: [resource/nodes.attr]
        }
        // An empty list, since one that is left out makes the provider take the server out of the network and put it back.
        blocks: [{ type: "network", body { network_id: resource/network.attr.id, alias_ips: [] } }]
      }
    }

    talos-machines talos {
      endpoint: "https://\(resource/api.attr.ip_address):6443"
      machines: [for (s in servers) { name: s.name, pool: s.pool, address: resource/server[s.name].attr.ipv4_address }]
      // One of the control planes has the address at a time; Talos tells Hetzner which.
      control-plane: {
        machine {
          network {
            interfaces: [{
              interface: "eth0"
              dhcp: true
              vip { ip: resource/api.attr.ip_address, hcloud { apiToken: variable/hcloud-token.value } }
            }]
          }
        }
      }
    }
    output endpoint { value: "https://\(resource/api.attr.ip_address):6443", description: "where the Kubernetes API answers" }
  }
}

private fn opening(protocol: String, ports: String, from: Later<Any>, why: String) -> Block = {
  type: "rule"
  body { direction: "in", protocol: protocol, port: ports, source_ips: from, description: why }
}
