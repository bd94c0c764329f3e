/// From a Gateway to a route, to a Service, to pods, and to who reads their metrics.
//--- main.cl
use std.crd.gateway-api as api
use std.crd.prometheus
use std.crd.victoria-metrics as vm
use std.external.{external}
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

namespace web {
  external elsewhere {
    by: "a chart"
    services { old { http: 80 } }
    gateways { shared: ["https"] }
    pods { other { app: "other" } }
  }
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
    labels { app: "front" }
  }
  emit api.Gateway {
    metadata { name: "door", namespace: "web" }
    spec {
      gatewayClassName: "cilium"
      listeners: [{ name: "http", port: 80, protocol: "HTTP", hostname: "*.example.org" }]
    }
  }
  // What leads somewhere.
  emit k8s.Service {
    metadata { name: "clean", namespace: "web", labels { app: "clean" } }
    spec { selector { app: "front" }, ports: [{ name: "a", port: 80, targetPort: "http" }, { name: "b", port: 81, targetPort: 8080 }] }
  }
  emit k8s.Service { metadata { name: "others", namespace: "web" }, spec { selector { app: "other" }, ports: [{ port: 80 }] } }
  emit api.HTTPRoute {
    metadata { name: "clean", namespace: "web" }
    spec {
      parentRefs: [{ name: "door", sectionName: "http" }, { name: "shared", sectionName: "https" }]
      hostnames: ["a.example.org"]
      rules: [{ backendRefs: [{ name: "clean", port: 81 }, { name: "front", port: 8080 }, { name: "old", port: 80 }] }]
    }
  }
  emit prometheus.ServiceMonitor {
    metadata { name: "clean", namespace: "web" }
    spec { selector { matchLabels { app: "clean" } }, endpoints: [{ port: "a" }] }
  }
  emit vm.VMPodScrape {
    metadata { name: "clean", namespace: "web" }
    spec { selector { matchLabels { "app.kubernetes.io/name": "front" } }, podMetricsEndpoints: [{ port: "http" }] }
  }
  // What does not.
  raw-object by-data { object: {
    apiVersion: "v1"
    kind: "Service"
    metadata { name: "by-data", namespace: "web", labels { app: "by-data" } }
    spec { selector { app: "fornt" }, ports: [{ port: 80 }] }
  } }
  emit k8s.Service {
    metadata { name: "by-port", namespace: "web", labels { app: "by-port" } }
    spec { selector { app: "front" }, ports: [{ name: "a", port: 80, targetPort: "htpp" }, { name: "b", port: 81, targetPort: 8081 }] }
  }
  emit api.HTTPRoute {
    metadata { name: "broken", namespace: "web" }
    spec {
      parentRefs: [{ name: "door", sectionName: "htpp" }, { name: "dor" }, { name: "door" }]
      hostnames: ["a.example.com"]
      rules: [{ backendRefs: [{ name: "clena", port: 81 }, { name: "clean", port: 82 }] }]
    }
  }
  emit k8s.Ingress {
    metadata { name: "broken", namespace: "web" }
    spec {
      rules: [{ host: "a.example.org", http { paths: [{ path: "/", pathType: "Prefix", backend { service { name: "clean", port { name: "c" } } } }] } }]
    }
  }
  emit prometheus.ServiceMonitor {
    metadata { name: "broken", namespace: "web" }
    spec { selector { matchLabels { app: "claen" } }, endpoints: [{ port: "a" }] }
  }
  emit prometheus.ServiceMonitor {
    metadata { name: "by-port", namespace: "web" }
    spec { selector { matchLabels { app: "clean" } }, endpoints: [{ port: "c" }] }
  }
  emit vm.VMPodScrape {
    metadata { name: "broken", namespace: "web" }
    spec { selector { matchLabels { app: "fornt" } }, podMetricsEndpoints: [{ port: "http" }] }
  }
  @allow("CL2110", reason: "its pods come next week")
  raw-object allowed { object: k8s.Service { metadata { name: "allowed", namespace: "web" }, spec { selector { app: "none" }, ports: [{ port: 80 }] } } }
  @allow("CL2111", reason: "the gateway comes next week")
  @allow("CL2112", reason: "the service comes next week")
  raw-object allowed-route {
    object: api.HTTPRoute {
      metadata { name: "allowed", namespace: "web" }
      spec { parentRefs: [{ name: "none" }], rules: [{ backendRefs: [{ name: "none", port: 1 }] }] }
    }
  }
  @allow("CL2113", reason: "the service comes next week")
  raw-object allowed-monitor {
    object: prometheus.ServiceMonitor {
      metadata { name: "allowed", namespace: "web" }
      spec { selector { matchLabels { app: "none" } }, endpoints: [{ port: "a" }] }
    }
  }
}
// Where a chart stands, it may bring what is missing.
namespace dark {
  chart other { from: "https://charts.example.org", version: "1.2.3" }
  emit k8s.Service { metadata { name: "front", namespace: "dark" }, spec { selector { app: "x" }, ports: [{ port: 80 }] } }
}
//----
// error[CL2110] main.cl:57:12-37: Service 'by-data' selects no pods of namespace 'web'
//   in rule 'service-pods'
//   help: the labels of pods there are app.kubernetes.io/name: front, app: front; external { by: ..., pods { ... } } where something else runs them
// error[CL2110] main.cl:61:47-90: Service 'by-port' leads to port 'htpp', which Deployment 'front' does not have
//   in rule 'service-pods'
//   help: its ports are http, 8080
// error[CL2110] main.cl:61:92-133: Service 'by-port' leads to port '8081', which Deployment 'front' does not have
//   in rule 'service-pods'
//   help: its ports are http, 8080
// error[CL2111] main.cl:66:20-57: Gateway 'door' has no listener 'htpp'
//   in rule 'route-gateway'
//   help: did you mean 'http'?
// error[CL2111] main.cl:66:59-74: namespace 'web' has no Gateway 'dor', through which the route 'broken' gets its requests
//   in rule 'route-gateway'
//   help: did you mean 'door'?
// error[CL2111] main.cl:67:19-34: no listener of Gateway 'door' serves 'a.example.com'
//   in rule 'route-gateway'
//   help: it serves *.example.org
// error[CL2112] main.cl:68:31-58: namespace 'web' has no Service 'clena', to which HTTPRoute 'broken' leads
//   in rule 'backend-exists'
//   help: did you mean 'clean'?
// error[CL2112] main.cl:68:60-87: Service 'clean' has no port 82
//   in rule 'backend-exists'
//   help: its ports are 80, 81, a, b
// error[CL2112] main.cl:74:98-143: Service 'clean' has no port c
//   in rule 'backend-exists'
//   help: its ports are 80, 81, a, b
// error[CL2113] main.cl:77:3-80:4: ServiceMonitor 'broken' finds no Service in namespace 'web'
//   in rule 'monitor-target'
//   help: no Service there has the labels app: claen
// error[CL2113] main.cl:83:75-78: no Service that ServiceMonitor 'by-port' reads has a port 'c'
//   in rule 'monitor-target'
//   help: they have a, b
// error[CL2113] main.cl:85:3-88:4: VMPodScrape 'broken' finds no pods in namespace 'web'
//   in rule 'monitor-target'
//   help: the labels of pods there are app.kubernetes.io/name: front, app: front
