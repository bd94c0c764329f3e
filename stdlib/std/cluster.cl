/// The root of a description: which cluster it is about, its versions and networks, who builds its machines and who
/// delivers its objects. The compiler asks for the one instance of the kind marked @root, and calls it `cluster`.
use std.flat.{flat}

/// The address ranges of a cluster.
type Network = {
  /// Addresses of the nodes.
  nodes: Cidr?
  /// Addresses of the pods.
  pods: Cidr = 10.244.0.0/16
  /// Addresses of the Services.
  services: Cidr = 10.96.0.0/12
  /// Addresses that load balancers may take. They may lie within those of the nodes.
  load-balancers: Cidr?
}

/// The end of a cluster.
type PhaseOut = {
  /// The cluster that takes its place.
  moves-to: String
  /// The apps, jobs, charts, databases and workloads that are still here, by their names. No others may come.
  keeps: [String]
}

/// A cluster: one for each description. What stands at the top of its files stands in it.
@root
@also-called("cluster_name")
kind cluster {
  /// The domain its applications answer at.
  domain: Hostname = "cluster.local"
  /// The version of Kubernetes. Objects are checked against it.
  @also-called("version", "kubernetes-version", "kubernetes_version")
  kubernetes: Version
  /// The version of Talos Linux, if the nodes run it. Machine configurations are checked against it.
  @also-called("talos-version", "talos_version")
  talos: Version?
  /// Where the Kubernetes API answers.
  endpoint: String = "https://\(domain):6443"
  /// The address ranges.
  network: Network = {}
  /// The versions of clc that this description is written for: `">= 1.2"`. Any version, if not set.
  clc: String?
  /// Who brings the objects into the cluster, and in which files they lie for that.
  delivery: delivery = flat {}
  /// Who builds the machines.
  infrastructure: infrastructure?
  /// It is being phased out, and takes no new apps.
  phase-out: PhaseOut?

  for (version in [kubernetes, talos].compact()) {
    check not "\(version)".starts-with("v") at version
      else "'\(version)' has a letter before the version"
      help "write \(version-number(version))"
  }
  for (field, version in { kubernetes: kubernetes, ...(if (talos == null) {} else { talos: talos }) }) {
    let known = api-releases(field)
    check says-release(version) at version
      else "\(field) '\(version)' says no release: that takes two numbers at least"
      help "write the release that the cluster runs, such as \(known.last() ?? version)"
    check is-plausible(version, known) at version
      else "\(field) \(version) is no release that anybody runs"
      help "clc knows \(known.map(k => "\(k)").join(", ")): write the one that the cluster runs"
  }
  if (clc != null) {
    check compiler-version().satisfies(clc) at clc
      else "this is clc \(compiler-version()), and the description asks for \(clc)"
      help "take a version of clc that is in the range, or widen the range"
  }
  check not network.pods.overlaps(network.services) at network.services
    else "services \(network.services) overlap pods \(network.pods)"
    help "give every network a range of its own"
  for (range in [network.pods, network.services]) {
    if (network.nodes != null) {
      check not network.nodes.overlaps(range) at network.nodes
        else "nodes \(network.nodes) overlap \(range)"
        help "give every network a range of its own"
    }
    if (network.load-balancers != null) {
      check not network.load-balancers.overlaps(range) at network.load-balancers
        else "load balancers \(network.load-balancers) overlap \(range)"
        help "give every network a range of its own"
    }
  }
}

/// The releases of `field` that there are API types of, in ascending order.
native fn api-releases(field: String) -> [Version]

/// A cluster may be ahead of this compiler, and years behind it: the nearest release that has types stands for its own, and
/// that is said. What is of another major version is a slip.
private fn is-plausible(version: Version, known: [Version]) -> Bool =
  known.size() == 0 or known.any(k => k.major() == version.major())

/// 1.34, or 1.34.1, and not 1.
private fn says-release(version: Version) -> Bool = "\(version)".split(".").size() >= 2

private fn version-number(version: Version) -> String = "\(version)".remove-prefix("v")

// Open kinds: empty here, filled in by every kind that `is` one. Which one a cluster has is one line in it.

/// Decides in which file each object lies, and writes what its tool needs beside them.
kind delivery in cluster {
  /// Where the output tree lies in the repository that is delivered.
  tree: FilePath = output-folder()
  /// Kustomize makes the ConfigMaps of `config`, from files that are written for it, and puts the hash of the content into
  /// their names: pods get the new one when they start again, and never a mix of both. Not every delivery writes such files.
  generated-configs: Bool = false
  /// The values of a chart that Kustomize inflates lie in a file beside its kustomization, and not in it. Not every delivery
  /// writes such files.
  values-files: Bool = false

  check not (".." in tree.segments()) at tree
    else "'\(tree)' lies outside of the repository"
    help "name it from its top: \(tree.segments().filter(step => step != "..").join("/"))"
}

/// Builds the machines that the pools ask for.
kind infrastructure in cluster {}
