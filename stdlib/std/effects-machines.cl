/// What changes of machines do: of their configuration by Talos, of those that OpenTofu makes.
use std.effect-rows.{Effect}

/// By which fields elements of lists are told from each other where no API says so.
let element-names: [String] = ["name", "metadata.name", "key", "id", "interface", "hostname", "path"]

/// The rows, by who makes the machines.
let machine-effects: [Effect] = [...talos, ...hetzner, ...cluster-module, ...planned]

// ---- Talos ----------------------------------------------------------------------------------------------------------

private let talos-page = "https://docs.siderolabs.com/talos/latest/configure-your-talos-cluster/system-configuration/editing-machine-configuration"

/// Fields that Talos takes over while the node runs. All others need a reboot.
private let while-running: [String] = [
  "debug", "cluster.**", "machine.time.**", "machine.ca.**", "machine.acceptedCAs.**", "machine.certSANs.**", "machine.network.**"
  "machine.nodeAnnotations.**", "machine.nodeLabels.**", "machine.nodeTaints.**", "machine.sysfs.**", "machine.sysctls.**"
  "machine.logging.**", "machine.controlPlane.**", "machine.kubelet.**", "machine.pods.**", "machine.kernel.**", "machine.registries.**"
  "machine.features.kubernetesTalosAPIAccess.**", "machine.features.kubePrism.**", "machine.features.hostDNS.**"
  "machine.features.imageCache.**", "machine.features.nodeAddressSortAlgorithm"
]

/// Where a machine configuration stands: in a file of its own, or in a patch that OpenTofu hands on.
private fn in-configs(paths: [String]) -> [String] = [
  ...paths, ...paths.map(p => "config_patches[*].\(p)"), ...paths.map(p => "config_patches.\(p)")
]

private let configs: [String] = ["talos.MachineConfig", "data talos_machine_configuration", "resource talos_machine_configuration_apply"]

private let talos: [Effect] = [
  {
    of: configs, at: in-configs(["machine.install.**"]), does: "in-place"
    says: "the node keeps it for its next upgrade, which reboots it"
    source: talos-page
  }
  {
    of: configs, at: in-configs(while-running), does: "in-place", says: "nodes take it over while they run"
    source: talos-page
  }
  {
    of: configs, at: in-configs(["machine.**"]), does: "reboot", says: "Talos can't take this over while it runs: nodes reboot"
    source: talos-page
  }
  { of: ["talos.MachineConfig"], at: ["**"], does: "unknown", says: "the table has no row for it", source: "" }
]

// ---- servers of Hetzner ---------------------------------------------------------------------------------------------

private let hcloud = "https://github.com/hetznercloud/terraform-provider-hcloud/blob/main"

private let hetzner: [Effect] = [
  {
    of: ["resource hcloud_server"], at: ["image", "location", "datacenter", "user_data", "ssh_keys.**"], does: "replace"
    says: "this is fixed when a server is made: it is destroyed and made anew, its disk with it"
    source: "\(hcloud)/internal/server/resource.go"
  }
  {
    of: ["resource hcloud_server"], at: ["server_type"], does: "reboot"
    says: "the server is switched off, changed, and switched on again"
    source: "\(hcloud)/internal/server/resource.go"
  }
  {
    of: ["resource hcloud_server"], at: ["name", "labels.**", "backups", "keep_disk", "delete_protection", "rebuild_protection", "firewall_ids.**"]
    does: "in-place", says: "the server runs on"
    source: "\(hcloud)/internal/server/resource.go"
  }
  {
    of: ["resource hcloud_server"], happens: "gone", does: "data", says: "the server is destroyed, its disk with it"
    source: "\(hcloud)/docs/resources/server.md"
  }
  {
    of: ["resource hcloud_volume"], at: ["size"], happens: "less", does: "data", says: "a volume can't get smaller"
    source: "https://docs.hetzner.cloud/"
  }
  {
    of: ["resource hcloud_volume"], at: ["location"], does: "data", says: "a volume can't move: it is destroyed and made anew"
    source: "\(hcloud)/internal/volume/resource.go"
  }
  {
    of: ["resource hcloud_volume"], at: ["size", "name", "labels.**", "server_id"], does: "in-place", says: "what is on it stays"
    source: "\(hcloud)/internal/volume/resource.go"
  }
  {
    of: ["resource hcloud_volume"], happens: "gone", does: "data", says: "the volume is destroyed"
    source: "\(hcloud)/internal/volume/resource.go"
  }
]

// ---- the module that makes a cluster at Hetzner ---------------------------------------------------------------------

private let from-module: Map<String, String> = { "source": "hcloud-k8s/kubernetes/hcloud*" }
private let servers = "https://github.com/hcloud-k8s/terraform-hcloud-kubernetes/blob/main/server.tf"
private let upgrades = "https://github.com/hcloud-k8s/terraform-hcloud-kubernetes/blob/main/talos.tf"

private let cluster-module: [Effect] = [
  {
    of: ["module"], given: from-module, at: ["control_plane_nodepools[*].type", "worker_nodepools[*].type"], does: "reboot"
    says: "the servers of the pool are switched off, changed, and switched on again"
    source: "\(hcloud)/internal/server/resource.go"
  }
  {
    of: ["module"], given: from-module, at: ["control_plane_nodepools[*].location", "worker_nodepools[*].location"], does: "replace"
    says: "the servers of the pool are destroyed and made anew"
    source: servers
  }
  {
    of: ["module"], given: from-module, at: ["control_plane_nodepools[*].count", "worker_nodepools[*].count"], happens: "less", does: "replace"
    says: "servers of the pool are destroyed, with what lies on their disks"
    source: servers
  }
  {
    of: ["module"], given: from-module, at: ["control_plane_nodepools[*]", "worker_nodepools[*]", "control_plane_nodepools[*].**", "worker_nodepools[*].**"]
    happens: "gone", does: "replace"
    says: "servers of the pool are destroyed, with what lies on their disks"
    source: servers
  }
  {
    of: ["module"], given: from-module, at: ["control_plane_nodepools[*].count", "worker_nodepools[*].count"], does: "in-place"
    says: "servers are added, and those that are there run on"
    source: servers
  }
  {
    of: ["module"], given: from-module, at: ["control_plane_nodepools[*]", "worker_nodepools[*]", "control_plane_nodepools[*].**", "worker_nodepools[*].**"]
    happens: "new", does: "in-place"
    says: "servers are added, and those that are there run on"
    source: servers
  }
  {
    of: ["module"], given: from-module, at: ["cluster_name"], does: "replace"
    says: "every server is called by it: all of them are destroyed and made anew"
    source: servers
  }
  {
    of: ["module"], given: from-module, at: ["talos_version", "talos_image_extensions.**"], does: "reboot"
    says: "all nodes are upgraded and reboot, one after the other"
    source: upgrades
  }
  {
    of: ["module"], given: from-module, at: ["kubernetes_version"], does: "restart"
    says: "the control plane and the kubelets of all nodes are upgraded"
    source: upgrades
  }
  {
    of: ["module"], given: from-module, at: ["talos_sysctls_extra_args.**"], does: "in-place", says: "nodes take it over while they run"
    source: talos-page
  }
]

// ---- what OpenTofu plans --------------------------------------------------------------------------------------------

private let tofu = "https://opentofu.org/docs"

private let planned: [Effect] = [
  {
    of: ["output"], at: ["**"], does: "in-place", says: "what the root tells others changes"
    source: "\(tofu)/language/values/outputs/"
  }
  {
    of: ["resource *"], happens: "gone", does: "delete"
    says: "OpenTofu destroys it, unless a moved or removed block says otherwise"
    source: "\(tofu)/language/resources/behavior/"
  }
  {
    of: ["module"], happens: "gone", does: "data", says: "OpenTofu destroys everything that the module made"
    source: "\(tofu)/language/modules/syntax/"
  }
  {
    of: ["data *", "variable", "output", "provider", "terraform", "locals"], happens: "gone", does: "unknown", says: "unknown until 'tofu plan'"
    source: "\(tofu)/cli/commands/plan/"
  }
  {
    of: [
      "resource *", "module", "data *", "variable", "provider", "terraform", "locals", "import", "moved", "removed", "file *.tf"
      "file *.tofu"
    ]
    at: ["**"], does: "unknown", says: "unknown until 'tofu plan'"
    source: "\(tofu)/cli/commands/plan/"
  }
]
