/// Elasticsearch by its operator, Elastic Cloud on Kubernetes.
use std.program.{unit}
use std.crd.elasticsearch as api
use std.postgres.{Storage}
use std.values.{Resources}

/// A search cluster of equal nodes.
kind elasticsearch is unit {
  /// The version.
  version: Version
  /// How many nodes there are.
  nodes: Count = 1
  /// The volume of each node.
  storage: Storage
  /// What each node asks for and may take.
  resources: Resources = {}
  /// How important it is where there is no room for all.
  priority: priority-class?
  /// The namespace of the operator, which has to reach the nodes where the namespace denies by default.
  operator: namespace?
  /// Settings of each node.
  settings: Map<String, Any> = {}
  /// Uses mapped files, for which nodes of Kubernetes need `vm.max_map_count` raised.
  memory-mapped: Bool = true
  /// The certificate it answers with; the operator's own if not set.
  tls: certificate?

  /// The password of the user `elastic`, made by the operator.
  secret user { name: "\(name)-es-elastic-user", sync: elsewhere { by: "Elastic Cloud on Kubernetes", keys: ["elastic"] } }
  /// The certificate it answers with, and that of its authority.
  secret certificates {
    name: "\(name)-es-http-certs-public"
    sync: elsewhere { by: "Elastic Cloud on Kubernetes", keys: ["tls.crt", "ca.crt"] }
  }

  /// The password of the user `elastic`.
  let password = secret/user.keys.elastic
  /// The certificate of the authority.
  let ca = secret/certificates.keys["ca.crt"]
  /// The labels that select its pods.
  let pods: Map<String, String> = { "elasticsearch.k8s.elastic.co/cluster-name": name }
  /// Where it answers, by TLS.
  let endpoint: Endpoint = { service: "\(name)-es-http", namespace: namespace.name, port: 9200, pods: pods }

  check nodes != 2 at nodes
    else "two nodes can't agree which of them is right when they lose each other"
    help "use one, three or more"

  if (namespace.network.denies) {
    check operator != null at self
      else "the operator can't reach '\(name)': its namespace lets through only what is declared"
      help "operator: the namespace that Elastic Cloud on Kubernetes runs in"
    network-policy nodes {
      name: "\(name)-nodes"
      pods: pods
      from: [
        pods { labels: pods, namespace: namespace, ports: [9200, 9300] }
        if (operator != null) all-pods { namespace: operator, ports: [9200] }
      ]
    }
  }

  emit api.Elasticsearch {
    metadata { name: name, namespace: namespace.name }
    spec {
      version: "\(version)"
      http: if (tls == null) null else { tls { certificate { secretName: tls.secret-name } } }
      nodeSets: [{
        name: "default"
        count: nodes
        config: { if (not memory-mapped) { "node.store.allow_mmap": false }, ...settings }.non-empty()
        podTemplate {
          spec {
            priorityClassName: priority?.name
            containers: [{
              name: "elasticsearch"
              resources: if (resources.requests.size() + resources.limits.size() == 0) null
                else { requests: resources.requests.non-empty(), limits: resources.limits.non-empty() }
            }]
          }
        }
        volumeClaimTemplates: [{
          metadata { name: "elasticsearch-data" }
          spec {
            accessModes: ["ReadWriteOnce"]
            resources { requests { storage: storage.size } }
            storageClassName: storage.class?.name
          }
        }]
      }]
    }
  }
}
