/// The machines of a cluster: pools of equal ones, the nodes in them, and what may run there.
use std.crd.talos
use std.talos.{image, stock}
use std.values.{Count, LabelKey, LabelValue}

/// What keeps pods away from a node unless they tolerate it.
type Taint = {
  /// Its name: `autoscaler-node`.
  key: LabelKey
  /// Its value.
  value: LabelValue = "true"
  /// What it does: no new pods, no pods at all, or only if there is no other place.
  effect: "NoSchedule" | "NoExecute" | "PreferNoSchedule"
}

/// A taint that lets no new pods onto a node unless they tolerate it.
fn no-schedule(key: String) -> Taint = { key: key, effect: "NoSchedule" }

/// The taint as Talos and cloud providers write it: `autoscaler-node=true:NoSchedule`.
fn taint-text(t: Taint) -> String = "\(t.key)=\(t.value):\(t.effect)"

/// A size of machine that a provider offers.
type Machine = {
  /// Its name there: `cx32`.
  type: String
  /// The architecture of its processors.
  arch: "amd64" | "arm64"
  /// The number of its processors.
  cpu: Quantity
  /// Its memory.
  memory: Quantity
}

/// What builds the machines of one pool, where that is not the same for the whole cluster. Open.
kind machine-provider in node-pool {}

/// A number with a unit of bytes, and <, <=, ==, >= or > before it: `< 500GB`. What the size of a disk is compared with, as
/// Talos reads it.
type DiskSize = String where it.matches(#"((<|<=|==|>=|>) ?)?[0-9]+(\.[0-9]+)? ?[KMGT]?i?B"#)

/// The path of a device of a machine, which begins with /dev/: /dev/sda.
type DevicePath = FilePath where "\(it)".starts-with("/dev/")

/// A number of nodes up to 5000, or the least and the most: `0..2`. Kubernetes is made for no more nodes than these.
type NodeCount = Range where it.to <= 5000

/// Machines of one size and role.
@also-called("worker-pool", "node-group", "machine-deployment", "worker_nodepools", "control_plane_nodepools", "cluster_autoscaler_nodepools")
kind node-pool in cluster {
  /// Whether they run the control plane or what is deployed.
  role: "control-plane" | "worker" = "worker"
  /// Whether pods may run there that do not ask for it.
  schedulable: Bool = role == "worker"
  /// Their size, where a provider builds them.
  machine: Machine?
  /// Who builds them, if not the cluster's infrastructure.
  provider: machine-provider?
  /// How many there are; `0..2` lets the autoscaler decide. Zero where nodes are declared one by one.
  @also-called("replicas", "size", "nodes")
  count: NodeCount = 0
  /// Labels of the nodes.
  labels: Map<LabelKey, LabelValue> = {}
  /// Labels that Talos gives its nodes by itself, and that these shall not have.
  without-labels: [String] = []
  /// Taints of the nodes.
  taints: [Taint] = []
  /// The disk Talos is installed on: `/dev/sda`.
  install-disk: DevicePath?
  /// The size of the disk Talos is installed on, where its name differs from node to node: `< 500GB`, `== 1TB`.
  install-disk-size: DiskSize?
  /// What the nodes boot.
  image: image = stock {}
  /// Parts of Talos machine configurations, each merged over what the pool has.
  patches: [Any] = []

  /// Those that are declared one by one.
  let nodes = all(node, below: self)
  /// What is said here of the configuration of its machines, by what it is about.
  let parts: Map<String, talos.MachineConfig> = {
    if (install-disk != null or install-disk-size != null) {
      install-disk {
        machine { install {
          disk: install-disk
          diskSelector: if (install-disk-size == null) null else { size: install-disk-size }
        } }
      }
    }
    for (i, patch in patches) { ["patch-\(i)"]: talos.MachineConfig(patch) }
    if (cluster.talos != null and role == "control-plane" and schedulable) {
      scheduling { cluster { allowSchedulingOnControlPlanes: true } }
    }
  }
  /// How many nodes there are at least.
  let least = count.from + nodes.size()
  /// How many there may be at most.
  let most = count.to + nodes.size()

  check count.from >= 0 at count
    else "a pool has at least no node, and \(count.from) is less"
    help "begin with 0"
  check most > 0 or count.from < 0 at self
    else "pool '\(name)' has no node"
    help "set count, or declare nodes in it"
  check count.from <= count.to at count
    else "pool '\(name)' has at least \(count.from) nodes and at most \(count.to)"
    help "write the smaller number first"
  check machine == null or provider != null or cluster.infrastructure != null at machine
    else "nobody builds the machines of pool '\(name)'"
    help "name who does: infrastructure of the cluster, or provider of the pool; or leave machine out, and declare nodes"
  // With Talos they may be machines that somebody starts by hand: what they are configured by is written.
  check machine != null or count.to == 0 or cluster.talos != null or provider != null or cluster.infrastructure != null at count
    else "nobody makes the machines of pool '\(name)', so nothing is written for it"
    help "name who does: infrastructure of the cluster, or provider of the pool; or declare nodes in it, one by one"
  // They may be divided among pools, the last of which says it.
  let controls = if (role == "worker") [] else all(node-pool).filter(p => p.role == "control-plane")
  let planes = controls.map(p => p.least).sum()
  check role == "worker" or controls.last()?.name != name or planes.mod(2) == 1 or controls.any(p => p.least != p.most) or planes == 0 at self
    else "\(planes) control planes bear no more losses than \(planes - 1) would, as more than half of them have to agree"
    help "etcd wants an odd number: one, three or five"
  check role == "worker" or count.from == count.to at count
    else "the number of control planes is no matter of load"
    help "etcd wants a fixed number: one, three or five"

  check install-disk == null or install-disk-size == null at install-disk-size
    else "the disk of pool '\(name)' is chosen by name and by size"
    help "leave one of them out: install-disk, or install-disk-size"

  for (n, part in parts) {
    emit part at "talos/\(name)/\(n).yaml"
  }
  if (without-labels.size() > 0) {
    emit yaml(removal(self)) at "talos/\(name)/without-labels.yaml"
  }
}

/// The patch that takes labels away from the nodes of `p`. What it says instead of a label is none.
fn removal(p: node-pool) -> Any =
  { machine { nodeLabels { for (l in p.without-labels) { [l]: { "$patch": "delete" } } } } }

/// One machine that is known by name.
kind node in node-pool {
  name = key ?? id
  /// Its address.
  address: IpAddress
  /// Its number, where a provider counts machines.
  number: Int?

  if (cluster.network.nodes != null) {
    check cluster.network.nodes.contains(address) at address
      else "\(address) lies outside the node network \(cluster.network.nodes)"
      help "correct the address, or cluster.network.nodes"
  }
  let holder = all(node).filter(n => n.address == address).first()
  check holder == null or holder == self at address
    else "node '\(holder.name)' has the address \(address) already"
    help "each node has an address of its own"
}
