/// Whether what scales by a metric ever sees it, and whether nodes have what runs on them needs: a chain is as good as each
/// of its parts.
use std.hetzner.{kubernetes-module}
use std.k8s
use std.open-data.{text-at, values-at}
use std.proof-pods.{Nodes, admits, all-nodes}
use std.talos.{near-extensions, node-need, talos-patch}
use std.wiring.{is-dark, name-of, objects-of, runners, texts-at}

// ---- metrics --------------------------------------------------------------------------------------------------------

/// Who answers questions for metrics that are not of pods: an adapter. Its APIService says so.
private let adapters: [String] = objects-of("apiregistration.k8s.io/APIService").map(o => o.value.text-at("spec.group") ?? "")

/// Some chart or base may bring one.
private let may-be-brought: Bool = all(chart).size() > 0 or all(namespace).any(n => is-dark(n.name))

private let asked-by-type: Map<String, String> = { External: "external.metrics.k8s.io", Pods: "custom.metrics.k8s.io", Object: "custom.metrics.k8s.io" }

/// An autoscaler that nobody answers stays where it is, and says so only in its events.
rule metric-adapter {
  code: "CL2260"
  severity: "off"
  strict: "warning"

  for (o in objects-of("autoscaling/HorizontalPodAutoscaler")) {
    for (m in o.value.values-at("spec.metrics")) {
      let type = m.text-at("type") ?? ""
      let group = asked-by-type.get(type)
      check group == null or may-be-brought or group in adapters at o
        else "HorizontalPodAutoscaler '\(name-of(o))' goes by a metric of type '\(type)', and nothing here serves '\(group)'"
        help "an adapter: a chart, or an APIService of that group; or on: [cpu { ... }], [memory { ... }]"
    }
  }
}

// ---- nodes ----------------------------------------------------------------------------------------------------------

/// The least of `vm.max_map_count` that Elasticsearch starts with, by its documentation.
private let least-maps = 262144

/// What is set of the machines of a pool: by itself, by patches for it or for its role, and by the module that makes it.
private fn settings(n: Nodes) -> [Any] = [
  ...n.pool?.patches ?? []
  for (p in all(talos-patch)) if (owner(p, node-pool) == n.pool or (owner(p, node-pool) == null and (p.role == "all" or p.role == n.pool?.role))) p.config
  for (m in all(kubernetes-module)) for (patch in module-patches(m, n)) patch
]

private fn module-patches(m: kubernetes-module, n: Nodes) -> [Any] {
  let inputs: Any = m.inputs
  inputs.values-at(if (n.pool?.role == "control-plane") "control_plane_config_patches" else "worker_config_patches")
}

private type Entries = { ... }

private fn sysctl(n: Nodes, key: String) -> String? = settings(n)
  .flat-map(p => p.values-at("machine.sysctls")).filter(s => key in s).map(s => "\(Entries(s)[key])").last()

/// Elasticsearch that maps its files and may map too few does not start.
rule node-sysctl {
  code: "CL2270"
  severity: "warning"
  needs-all: true

  for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) {
    for (set in o.value.values-at("spec.nodeSets")) {
      let config = set.values-at("config").first() ?? {}
      let maps = not ("node.store.allow_mmap" in config) or "\(Entries(config)["node.store.allow_mmap"])" != "false"
      let spec: Any = set.values-at("podTemplate.spec").first() ?? { containers: [] }
      let short = all-nodes.filter(n => maps and n.most > 0 and admits(n, k8s.PodSpec(spec)) and (sysctl(n, "vm.max_map_count")?.to-int() ?? 0) < least-maps)
      check short.size() == 0 or prepared(set) at o
        else "node set '\(set.text-at("name") ?? "")' of search '\(name-of(o))' maps its files, and may stand on nodes of pool \(short.map(n => "'\(n.name)'").join(", ")), where vm.max_map_count is not \(least-maps)"
        help "talos-patch in the pool: machine { sysctls { \"vm.max_map_count\": \"\(least-maps)\" } }; or memory-mapped: false"
    }
  }
}

/// A container of its own raises it on the node before.
private fn prepared(set: Any) -> Bool =
  [...texts-at(set, "podTemplate.spec.initContainers.command"), ...texts-at(set, "podTemplate.spec.initContainers.args")].any(t => t.contains("max_map_count"))

/// What needs a part of the system that only some pools have may be put where it is not.
rule node-extension {
  code: "CL2271"
  severity: "error"
  // What no pool has, the kind of the need has said.
  unless: "CL0450"

  for (need in all(node-need)) {
    let unit-name = owner(need, unit)?.name ?? ""
    let place = owner(need, namespace)?.name ?? ""
    let here = runners.filter(r => r.name == unit-name and r.place == place)
    for (r in if (need.extension == null) [] else here) {
      let extension = need.extension ?? ""
      let without = all-nodes.filter(n => n.most > 0 and admits(n, r.spec) and not (extension in (n.pool?.image.extensions ?? [])))
      let near = without.map(n => n.pool).compact().flat-map(p => near-extensions(p, extension))
      check without.size() == 0 at [...near, extension]
        else "\(r.kind) '\(r.name)' needs '\(extension)', and may stand on nodes of pool \(without.map(n => "'\(n.name)'").join(", ")), whose image has it not"
        help if (near.size() > 0) "it has '\(near.first() ?? "")': is one of them misspelled?"
        else "image: schematic { extensions: [\"\(extension)\"] } in that pool; or node-labels that only the others have"
    }
    for (wish in wishes-of(need)) {
      for (r in here) {
        let without = all-nodes.filter(n => n.most > 0 and admits(n, r.spec) and not is-granted(wish, n))
        check without.size() == 0 at wish.at
          else "\(r.kind) '\(r.name)' needs \(wish.what), and may stand on nodes of pool \(without.map(n => "'\(n.name)'").join(", ")), whose configuration does not say so"
          help "talos-patch in that pool: \(wish.patch); or node-labels that only the others have"
      }
      // Where the pods of a chart may stand is not known.
      check here.size() > 0 or all-nodes.size() == 0 or all-nodes.any(n => is-granted(wish, n)) at wish.at
        else "'\(unit-name)' needs \(wish.what), and the configuration of no pool says so"
        help "talos-patch in the pool it runs on: \(wish.patch)"
    }
  }
}

/// What a unit needs that a machine configuration says.
private type Wish = {
  at: Any
  what: String
  /// The module; empty for a setting of the kernel.
  module: String = ""
  sysctl: String = ""
  least: Int = 0
  /// What grants it.
  patch: String
}

private fn wishes-of(need: node-need) -> [Wish] = [
  for (m in [need.module].compact()) {
    at: m, what: "kernel module '\(m)'", module: m, patch: "machine { kernel { modules: [{ name: \"\(m)\" }] } }"
  }
  for (key, least in need.sysctls) {
    at: least, what: "\(key) of at least \(least)", sysctl: key, least: least, patch: "machine { sysctls { \"\(key)\": \"\(least)\" } }"
  }
]

private fn is-granted(wish: Wish, n: Nodes) -> Bool =
  if (wish.module != "") settings(n).any(p => wish.module in texts-at(p, "machine.kernel.modules.name"))
  else (sysctl(n, wish.sysctl)?.to-int() ?? wish.least - 1) >= wish.least
