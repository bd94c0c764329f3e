/// Talos Linux: what nodes boot, the id the Image Factory will give it, computed without asking anybody, and parts of
/// machine configurations.
use std.objects.{nearest}
use std.program.{unit}
use std.crd.talos as api

/// What the nodes of a pool boot. Open.
kind image in node-pool {
  /// The system extensions in it.
  let extensions: [String]
  /// The image that installs it; null if the version of Talos is not known here.
  let installer: Image?
}

/// Talos as it is released.
kind stock is image {
  let extensions = []
  let installer = if (cluster.talos == null) null else "ghcr.io/siderolabs/installer:v\(cluster.talos)"
}

/// Talos with extensions and kernel arguments, made by the Image Factory.
kind schematic is image {
  /// System extensions: `siderolabs/iscsi-tools`.
  extensions: [String] = []
  /// Arguments of the kernel.
  kernel-args: [String] = []
  /// Who makes it.
  factory: Hostname = "factory.talos.dev"
  /// The platform it is made for: `metal`, `hcloud`, `nocloud`.
  platform: String = "metal"

  // The id is the hash of the canonical text: fields as declared, nulls left out, four spaces, one newline at the end.
  let text = yaml({
    customization {
      extraKernelArgs: kernel-args.non-empty()
      systemExtensions: if (extensions.size() > 0) { officialExtensions: extensions } else null
    }
  }, indent: 4)
  /// The id of the schematic.
  let hash = text.sha256()
  let installer = if (cluster.talos == null) null
    else if (cluster.talos < Version("1.10.0")) "\(factory)/installer/\(hash):v\(cluster.talos)"
    else "\(factory)/\(platform)-installer/\(hash):v\(cluster.talos)"  // until 1.10 one was for all platforms

  check cluster.talos != null at cluster
    else "no version of Talos is known, and pool '\(node-pool.name)' boots an image made of it"
    help "cluster \(cluster.name) { talos: ... }"
  check extensions.size() == extensions.distinct().size() at extensions
    else "an extension is listed twice"
    help "list each once"

  // Which there are, only the Image Factory knows: each release of Talos has others.
  for (e in extensions) {
    check e.matches("[a-z0-9][a-z0-9-]*/[a-z0-9][a-z0-9._-]*") at e
      else "'\(e)' is no name of an extension: it says who makes it, too"
      help if (e.contains("/")) "small letters, a slash, small letters: \"siderolabs/iscsi-tools\"" else "\"siderolabs/\(e.lower())\" for one of Talos itself"
  }

  emit text at "talos/\(node-pool.name)/schematic.yaml"
  if (installer != null) {
    emit api.MachineConfig {
      machine { install { image: installer } }
    } at "talos/\(node-pool.name)/installer.yaml"
  }
}

/// A part of the machine configuration of all nodes, or of the nodes of one role or pool.
kind talos-patch in cluster | node-pool {
  /// Whose configuration it is a part of, where it does not stand in a pool.
  role: "all" | "control-plane" | "worker" = "all"
  /// The part, as Talos reads it.
  config: api.MachineConfig

  for (k, v in config.machine?.sysctls ?? {}) {
    let before = all(talos-patch).filter(p => p.path < path and p.node-pool == node-pool and (node-pool != null or p.role == role))
    let others = before.map(p => p.config.machine?.sysctls?.get(k)).compact().filter(w => w != v)
    check others.size() == 0 at [...others.take(1), v]
      else "sysctl '\(k)' is \(v) here, and \(others[0]) in another patch of the same nodes"
      help "say it once"
  }

  emit config at if (node-pool == null) "talos/\(role)/\(name).yaml" else "talos/\(node-pool.name)/\(name).yaml"
}

/// A Talos document of another kind than the machine configuration: `HostnameConfig`, `UserVolumeConfig`.
kind talos-document in cluster | node-pool {
  /// The document, as Talos reads it.
  content: api.Document

  emit content at if (node-pool == null) "talos/all/\(name).yaml" else "talos/\(node-pool.name)/\(name).yaml"
}

/// What an app, job or chart needs of the machines under it.
kind node-need in unit {
  /// A system extension: `siderolabs/iscsi-tools`.
  extension: String?
  /// A module of the kernel that the machine configuration loads: `nbd`. That of an extension is loaded the same way.
  module: String?
  /// Settings of the kernel, and the least of each: `sysctls { "vm.max_map_count": 262144 }`.
  sysctls: Map<String, Int> = {}

  check extension != null or module != null or sysctls.size() > 0 at self
    else "'\(unit.name)' needs nothing of its nodes here"
    help "extension: ..., module: ..., or sysctls { ... }"
  let near = if (extension == null or all(node-pool).any(p => extension in p.image.extensions)) [] else all(node-pool).flat-map(p => near-extensions(p, extension))
  check extension == null or all(node-pool).any(p => extension in p.image.extensions) at [...near, extension]
    else "'\(unit.name)' needs \(extension), and the image of no pool has it"
    help if (near.size() == 0) "image: schematic { extensions: [\"\(extension)\"] } in the pool it runs on"
    else "the image of pool '\(all(node-pool).find(p => near-extensions(p, extension).size() > 0)?.name ?? "")' has '\(near.first() ?? "")': is one of them misspelled?"
}

/// What the image of a pool has and `extension` may be meant to be. They differ behind the name of who makes them.
fn near-extensions(p: node-pool, extension: String) -> [String] {
  let meant = nearest(own-name(extension), p.image.extensions.map(e => own-name(e)))
  if (extension in p.image.extensions) [] else p.image.extensions.filter(e => own-name(e) == own-name(extension) or own-name(e) == meant)
}

private fn own-name(extension: String) -> String = extension.split("/").last() ?? ""
