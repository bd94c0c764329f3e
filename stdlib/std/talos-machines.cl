/// Machines that run Talos already and wait for their configuration, configured and started by OpenTofu.
use std.crd.talos as api
use std.nodes.{removal}
use std.talos.{talos-patch}
use std.tofu.{data-source, jsonencode, output, resource, tofu-root}

/// A machine that waits.
type WaitingMachine = {
  /// Its name.
  name: String
  /// Its pool, of which its configuration is made.
  pool: node-pool
  /// Where it answers.
  address: Later<String>
  /// What makes it, where its address does not say that.
  after: Later<Any>?
}

/// Configures machines and starts the cluster on the first control plane, by the provider siderolabs/talos. Each machine
/// gets what its pool and all patches say.
kind talos-machines in tofu-root {
  /// The machines.
  machines: [WaitingMachine]
  /// Where the Kubernetes API will answer.
  endpoint: Later<String> = cluster.endpoint
  /// What all machines are told besides, and is known only when OpenTofu runs.
  everywhere: Later<Any>?
  /// What control planes are told besides, likewise.
  control-plane: Later<Any>?

  let pools = machines.map(m => m.pool).distinct()
  let controls = machines.filter(m => m.pool.role == "control-plane")
  let first = controls.first()

  check cluster.talos != null at cluster
    else "no version of Talos is known, and machines are to be configured for it"
    help "cluster \(cluster.name) { talos: ... }"
  check first != null at machines
    else "no machine is a control plane"
    help "node-pool control { role: \"control-plane\" }"
  check "talos" in tofu-root.providers at tofu-root
    else "root '\(tofu-root.name)' does not have the provider that configures Talos"
    help "providers { talos { source: \"siderolabs/talos\", version: \"~> 0.9\" } }"

  resource machine-secrets { type: "talos_machine_secrets", args { if (cluster.talos != null) { talos_version: "v\(cluster.talos)" } } }

  for (p in pools) {
    data-source pool[p.name] {
      type: "talos_machine_configuration"
      args {
        cluster_name: cluster.name
        cluster_endpoint: endpoint
        machine_type: if (p.role == "control-plane") "controlplane" else "worker"
        machine_secrets: resource/machine-secrets.attr.machine_secrets
        if (cluster.talos != null) { talos_version: "v\(cluster.talos)" }
        kubernetes_version: "v\(cluster.kubernetes)"
        config_patches: [
          jsonencode(network-patch())
          for (patch in patches(p)) jsonencode(patch)
          if (p.without-labels.size() > 0) jsonencode(removal(p))
          if (everywhere != null) jsonencode(everywhere)
          if (p.role == "control-plane" and control-plane != null) jsonencode(control-plane)
        ]
      }
    }
  }
  for (m in machines) {
    resource machine[m.name] {
      type: "talos_machine_configuration_apply"
      args {
        client_configuration: resource/machine-secrets.attr.client_configuration
        machine_configuration_input: data-source/pool[m.pool.name].attr.machine_configuration
        node: m.address
        if (m.after != null) { depends_on: [m.after] }
      }
    }
  }
  resource bootstrap {
    type: "talos_machine_bootstrap"
    args {
      client_configuration: resource/machine-secrets.attr.client_configuration
      node: first?.address
      depends_on: [for (m in controls) resource/machine[m.name].attr]
    }
  }
  resource kubeconfig {
    type: "talos_cluster_kubeconfig"
    args {
      client_configuration: resource/machine-secrets.attr.client_configuration
      node: first?.address
      depends_on: [resource/bootstrap.attr]
    }
  }
  output kubernetes-client {
    value: resource/kubeconfig.attr.kubernetes_client_configuration
    description: "how providers of OpenTofu reach the cluster: host, and certificates in Base64"
    sensitive: true
  }
  output kubeconfig {
    value: resource/kubeconfig.attr.kubeconfig_raw
    description: "opens the cluster to whoever has it"
    sensitive: true
  }
}

/// The networks of the cluster, which Talos would choose by itself otherwise.
private fn network-patch() -> api.MachineConfig = {
  machine: if (cluster.network.nodes == null) null else {
    kubelet { nodeIP { validSubnets: ["\(cluster.network.nodes)"] } }
  }
  cluster {
    network { podSubnets: ["\(cluster.network.pods)"], serviceSubnets: ["\(cluster.network.services)"] }
  }
}

/// What the patches of the cluster say of the nodes of `p`, what the pool says, and what its own patches do.
private fn patches(p: node-pool) -> [api.MachineConfig] = [
  if (p.image.installer != null) { machine { install { image: p.image.installer } } }
  ...p.parts.values()
  for (t in all(talos-patch)) if (if (t.node-pool == null) t.role == "all" or t.role == p.role else t.node-pool == p) t.config
]
