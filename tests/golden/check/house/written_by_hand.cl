// Rules of the house look at objects written by hand as at those that kinds make.
use std.crd.cilium
use std.crd.external-secrets as eso
use std.crd.gateway-api as api
use std.crd.volsync
use std.external.{external}
use std.k8s
use std.raw.{raw-object}

@severity("CL2033", "warning")
@severity("CL2034", "info")
@severity("CL2038", "warning")
@severity("CL2041", "info")
@severity("CL2044", "info")
cluster demo { domain: "example.org", kubernetes: 1.34.1 }
external platform { by: "whoever sets up the cluster", stores: ["items"] }

namespace open {
  emit deployment("one", "open", [], {})
  emit k8s.NetworkPolicy { metadata { name: "all", namespace: "open" }, spec { podSelector {}, policyTypes: ["Ingress"], ingress: [{}] } }
  emit k8s.NetworkPolicy { metadata { name: "out", namespace: "open" }, spec { podSelector {}, policyTypes: ["Egress"] } }
}
namespace closed {
  emit deployment("one", "closed", [{ name: "LEVEL", value: "info" }, { name: "logLevel", value: "info" }], {})
  emit cilium.CiliumNetworkPolicy { metadata { name: "deny", namespace: "closed" }, spec { endpointSelector {}, ingress: [{ fromEntities: ["host"] }] } }
}
@allow("CL2033", reason: "nobody knows yet what it talks to")
namespace web {
  emit k8s.PersistentVolumeClaim { metadata { name: "lost", namespace: "web" }, spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } }
  emit k8s.PersistentVolumeClaim { metadata { name: "kept", namespace: "web" }, spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } }
  emit k8s.PersistentVolumeClaim {
    metadata { name: "marked", namespace: "web", labels { "recurring-job.longhorn.io/daily": "enabled" } }
    spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } }
  }
  @allow("CL2038", reason: "it is filled again by itself")
  raw-object cache { object: k8s.PersistentVolumeClaim { metadata { name: "cache", namespace: "web" }, spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } } }
  emit volsync.ReplicationSource { metadata { name: "kept", namespace: "web" }, spec { sourcePVC: "kept", trigger { schedule: "0 3 * * *" } } }

  emit eso.ExternalSecret {
    metadata { name: "login", namespace: "web" }
    spec { secretStoreRef { kind: "ClusterSecretStore", name: "items" }, target { name: "login" }, data: [{ secretKey: "key", remoteRef { key: "LOGIN" } }] }
  }
  emit deployment("stale", "web", [{ name: "KEY", valueFrom { secretKeyRef { name: "login", key: "key" } } }], {})
  emit deployment("fresh", "web", [{ name: "KEY", valueFrom { secretKeyRef { name: "login", key: "key" } } }], { "reloader.stakater.com/auto": "true" })

  emit api.Gateway { metadata { name: "door", namespace: "web" }, spec { gatewayClassName: "cilium", listeners: [{ name: "http", port: 80, protocol: "HTTP" }] } }
  emit [service("one"), service("two")]
  emit api.HTTPRoute {
    metadata { name: "both", namespace: "web" }
    spec { parentRefs: [{ name: "door" }], hostnames: ["both.example.org"], rules: [at-path("/", ["one"]), at-path("/two", ["two"])] }
  }
  emit api.HTTPRoute {
    metadata { name: "shifted", namespace: "web" }
    spec { parentRefs: [{ name: "door" }], hostnames: ["shifted.example.org"], rules: [at-path("/", ["one", "two"])] }
  }
}
fn deployment(name: String, place: String, env: [k8s.EnvVar], noted: Map<String, String>) -> k8s.Deployment = {
  metadata { name: name, namespace: place, annotations: noted }
  spec {
    selector { matchLabels { app: name } }
    template {
      metadata { labels { app: name } }
      spec {
        containers: [{
          name: "main", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
          env: env, ports: [{ containerPort: 8080 }], resources { limits { memory: 64Mi } }
        }]
      }
    }
  }
}
fn service(name: String) -> k8s.Service =
  { metadata { name: name, namespace: "web" }, spec { selector { app: "fresh" }, ports: [{ port: 80, targetPort: 8080 }] } }
fn at-path(path: String, services: [String]) -> api.HTTPRouteSpecRule =
  { matches: [{ path { type: "PathPrefix", value: path } }], backendRefs: services.map(s => { name: s, port: 80 }) }
//----
// warning[CL2033] written_by_hand.cl:18:11-15: whoever gets into one pod of namespace 'open' reaches all others
//   in rule 'open-namespace'
//   help: network: deny-by-default {}; what its programs connect to is let through
// info[CL2044] written_by_hand.cl:24:71-106: variable 'logLevel' is not written in capital letters
//   in rule 'variable-name'
//   help: LOGLEVEL, if the program reads it so
// warning[CL2038] written_by_hand.cl:29:3-163: nobody copies what is kept in claim 'lost' of namespace 'web'
//   in rule 'volume-without-backup'
//   help: a ReplicationSource of VolSync; where it can be made again, allow it here and say how
// info[CL2034] written_by_hand.cl:48:3-51:4: route 'both' leads to 2 services: one, two
//   in rule 'shared-route'
//   help: a route for each of them, with the same hosts and paths of its own
// info[CL2041] written_by_hand.cl:57:111-71:2: Deployment 'stale' does not start again when secret 'login' changes
//   label written_by_hand.cl:43:3-115: emitted here
//   in rule 'stale-secret'
//   help: annotations { "reloader.stakater.com/auto": "true" }, with Reloader in the cluster
