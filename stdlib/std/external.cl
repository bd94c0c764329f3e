/// What others make: an operator, a chart, a person. References that lead there are checked against what is declared here.
use std.values.{DnsLabel, EntryName, Port, PortName}

/// Things that exist in the cluster and that nothing here makes. In a namespace it stands for what is in that namespace,
/// at the top of a file for what belongs to none. Of a namespace with a chart nobody knows what is in it; one with an
/// `external` as well holds what that says and no more, so that a reference to anything else is an error.
@also-called("foreign", "existing", "data-source")
kind external in cluster | namespace {
  /// What makes them, or who.
  by: String
  /// Services, and their ports by name: `services { prometheus { web: 9090 } }`.
  services: Map<DnsLabel, Map<PortName, Port>> = {}
  /// Secrets, and their keys.
  secrets: Map<String, [EntryName]> = {}
  /// ConfigMaps, and their keys.
  configs: Map<String, [EntryName]> = {}
  /// Claims of volumes.
  claims: [String] = []
  /// Workloads that something scales, watches or limits: `"Deployment/web"`.
  workloads: [String] = []
  /// Labels that pods have, by what runs them: `pods { web { app: "web" } }`.
  pods: Map<String, Map<String, String>> = {}
  /// Gateways, and the names of their listeners.
  gateways: Map<String, [String]> = {}
  /// Who signs certificates.
  issuers: [String] = []
  /// Stores of secrets.
  stores: [String] = []
  /// Classes of priority, besides those of Kubernetes itself.
  priorities: [String] = []
  /// Classes of storage.
  storage-classes: [String] = []
  /// Keys of labels and taints that nodes have.
  node-keys: [String] = []
  /// Objects of bases that others keep, which patches change: `"ConfigMap/settings"`; and sources of Flux.
  objects: [String] = []
  /// What stores hold, by the name of the store, or by the mount of Vault: `store-items { vault: ["shop/login"] }`. Where a
  /// store is named here, that is all it holds.
  store-items: Map<String, [String]> = {}
  /// Roles that Vault gives to service accounts, behind the mount of their login: `"kubernetes/shop"`.
  vault-roles: [String] = []
  /// Kustomizations of Flux.
  kustomizations: [String] = []

  /// The namespace it stands in; empty for what belongs to none.
  let place: String = owner(self, namespace)?.name ?? ""
  /// Where its services answer: `external/metrics.endpoints.prometheus.web`.
  let endpoints: Map<DnsLabel, Map<PortName, Endpoint>> = {
    for (s, ports in services) {
      [s]: { for (n, p in ports) { [n]: { service: s, namespace: place, port: p } } }
    }
  }

  check services.size() == 0 or place != "" at services
    else "a service stands in a namespace, and '\(name)' in none"
    help "declare it in the body of a namespace"
}
