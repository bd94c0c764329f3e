/// What the API server and the webhook of CloudNativePG refuse of Deployments, Ingresses, policies, databases and routes.
use std.crd.cnpg
use std.crd.gateway-api as gateway
use std.external.{external}
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

namespace broken {
  external pods { by: "a chart", services { pods { web: 80 } } }
  emit deployment("ends", { type: "Recreate", rollingUpdate { maxSurge: 1 } })
  emit deployment("counts", { rollingUpdate { maxSurge: "25", maxUnavailable: "25%" } })
  emit deployment("stuck", { type: "RollingUpdate", rollingUpdate { maxSurge: 0, maxUnavailable: "0%" } })
  emit k8s.Ingress { metadata { name: "nothing" }, spec { ingressClassName: "traefik" } }
  emit k8s.Ingress {
    metadata { name: "odd" }
    spec {
      ingressClassName: "traefik"
      rules: [
        { host: "10.0.0.1", http { paths: [{ path: "x", pathType: "Prefix", backend: to({ number: 80 }) }] } }
        { host: "Shop.example.org", http { paths: [{ path: "/a//b", pathType: "Exact", backend: to({ number: 80 }) }] } }
        { host: "*.example.org", http { paths: [{ pathType: "Exact", backend: to({}) }, { path: "x", pathType: "ImplementationSpecific", backend {} }] } }
      ]
    }
  }
  emit k8s.NetworkPolicy {
    metadata { name: "odd" }
    spec {
      podSelector {}
      ingress: [{ ports: [{ port: 5, endPort: 2 }, { port: "http", endPort: 90 }, { endPort: 90 }] }]
      egress: [{ to: [{ ipBlock { cidr: "10.0.0.0/8", except: ["11.0.0.0/8", "10.0.0.0/8", "10.1.0.0/16", "fd00::/8"] } }, {}, { ipBlock { cidr: "10.0.0.0/8" }, podSelector {} }] }]
    }
  }
  emit cnpg.Cluster { metadata { name: "twice" }, spec { instances: 1, storage { size: "1Gi" }, bootstrap { initdb {}, recovery { source: "old" } } } }
  emit gateway.HTTPRoute {
    metadata { name: "odd" }
    spec {
      rules: [{
        filters: [{ type: "RequestHeaderModifier", requestRedirect { statusCode: 301 } }, { type: "URLRewrite" }]
        backendRefs: [{ name: "pods", port: 80, filters: [{ type: "RequestMirror", cors {} }] }]
      }]
    }
  }
  @allow("CL2061", reason: "a test")
  raw-object allowed { object: deployment("allowed", { type: "Recreate", rollingUpdate { maxSurge: 1 } }) }
}
// What is right.
namespace clean {
  external pods { by: "a chart", services { pods { web: 80 } } }
  emit deployment("ends", { type: "Recreate" })
  emit deployment("rolls", { rollingUpdate { maxSurge: "25%", maxUnavailable: 0 } })
  emit k8s.Ingress {
    metadata { name: "right" }
    spec {
      ingressClassName: "traefik"
      rules: [
        { host: "*.example.net", http { paths: [{ path: "/", pathType: "Prefix", backend: to({ number: 80 }) }] } }
        { http { paths: [{ path: "/a.b", pathType: "Exact", backend: to({ name: "web" }) }, { pathType: "ImplementationSpecific", backend: to({ number: 80 }) }] } }
      ]
    }
  }
  emit k8s.NetworkPolicy {
    metadata { name: "right" }
    spec {
      podSelector {}
      ingress: [{ from: [{ podSelector {} }, { ipBlock { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } }], ports: [{ port: 5, endPort: 5 }, { port: "http" }, {}] }]
    }
  }
  emit cnpg.Cluster { metadata { name: "once" }, spec { instances: 1, storage { size: "1Gi" }, bootstrap { recovery { source: "old" } } } }
  emit gateway.HTTPRoute {
    metadata { name: "right" }
    spec { rules: [{ filters: [{ type: "RequestRedirect", requestRedirect { statusCode: 301 } }, { type: "RequestHeaderModifier", requestHeaderModifier { remove: ["A"] } }] }] }
  }
}

fn to(port: k8s.ServiceBackendPort) -> k8s.IngressBackend = { service { name: "pods", port: port } }

fn deployment(name: String, strategy: k8s.DeploymentStrategy) -> k8s.Deployment = {
  metadata { name: name }
  spec {
    selector { matchLabels { app: name } }
    strategy: strategy
    template {
      metadata { labels { app: name } }
      spec { containers: [{ name: "main", image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }] }
    }
  }
}
//----
// error[CL2061] refused_fields.cl:12:47-76: Deployment 'ends' ends all its pods before it starts others, and says how many may be replaced at a time
//   in rule 'refused-object'
//   help: leave out rollingUpdate, or say type: "RollingUpdate"
// error[CL2061] refused_fields.cl:13:57-61: Deployment 'counts' counts pods in a text, '25'
//   in rule 'refused-object'
//   help: a number, or a text that ends in %
// error[CL2061] refused_fields.cl:14:53-104: Deployment 'stuck' may have no pod more and no pod less while it replaces them
//   in rule 'refused-object'
//   help: one of both is above 0
// error[CL2061] refused_fields.cl:15:3-90: Ingress 'nothing' has neither rules nor a defaultBackend
//   in rule 'refused-object'
//   help: rules: [{ host: ..., http { paths: [...] } }]
// error[CL2061] refused_fields.cl:21:17-27: Ingress 'odd' is for '10.0.0.1', which is no name of DNS
//   in rule 'refused-object'
//   help: a name in small letters; leave out host to serve all that comes
// error[CL2061] refused_fields.cl:21:52-55: Ingress 'odd' has path 'x', which is not absolute
//   in rule 'refused-object'
//   help: path: "/", and no '//', '.', '..' or %2f in it
// error[CL2061] refused_fields.cl:22:17-35: Ingress 'odd' is for 'Shop.example.org', which is no name of DNS
//   in rule 'refused-object'
//   help: a name in small letters; leave out host to serve all that comes
// error[CL2061] refused_fields.cl:22:60-67: Ingress 'odd' has path '/a//b', which is not what a request asks for
//   in rule 'refused-object'
//   help: path: "/", and no '//', '.', '..' or %2f in it
// error[CL2061] refused_fields.cl:23:49-87: Ingress 'odd' has path '', which is not absolute
//   in rule 'refused-object'
//   help: path: "/", and no '//', '.', '..' or %2f in it
// error[CL2061] refused_fields.cl:23:82-84: Ingress 'odd' asks for no port of Service 'pods'
//   in rule 'refused-object'
//   help: port { number: 80 }, or port { name: "http" }
// error[CL2061] refused_fields.cl:23:97-100: Ingress 'odd' has path 'x', which is not absolute
//   in rule 'refused-object'
//   help: path: "/", and no '//', '.', '..' or %2f in it
// error[CL2061] refused_fields.cl:23:138-148: Ingress 'odd' leads to nothing
//   in rule 'refused-object'
//   help: service or resource: one of them
// error[CL2061] refused_fields.cl:31:47-48: NetworkPolicy 'odd' has ports from 5 to 2
//   in rule 'refused-object'
//   help: endPort is the last of them
// error[CL2061] refused_fields.cl:31:52-81: NetworkPolicy 'odd' has an endPort behind a port with a name
//   in rule 'refused-object'
//   help: port: the number of the first, endPort: of the last
// error[CL2061] refused_fields.cl:31:83-98: NetworkPolicy 'odd' has an endPort behind no port
//   in rule 'refused-object'
//   help: port: the number of the first, endPort: of the last
// error[CL2061] refused_fields.cl:32:64-76: NetworkPolicy 'odd' leaves out 11.0.0.0/8, which is no part of 10.0.0.0/8
//   in rule 'refused-object'
//   help: except: networks inside of cidr, and smaller
// error[CL2061] refused_fields.cl:32:78-90: NetworkPolicy 'odd' leaves out 10.0.0.0/8, which is no part of 10.0.0.0/8
//   in rule 'refused-object'
//   help: except: networks inside of cidr, and smaller
// error[CL2061] refused_fields.cl:32:107-117: NetworkPolicy 'odd' leaves out fd00::/8, which is no part of 10.0.0.0/8
//   in rule 'refused-object'
//   help: except: networks inside of cidr, and smaller
// error[CL2061] refused_fields.cl:32:124-126: NetworkPolicy 'odd' has a peer that nothing is said of
//   in rule 'refused-object'
//   help: ipBlock, or podSelector and namespaceSelector; podSelector {} are all pods
// error[CL2061] refused_fields.cl:32:128-178: NetworkPolicy 'odd' has a peer by address and by selector
//   in rule 'refused-object'
//   help: ipBlock, or podSelector and namespaceSelector; podSelector {} are all pods
// error[CL2061] refused_fields.cl:35:97-148: Cluster 'twice' begins by initdb and by recovery
//   in rule 'refused-object'
//   help: initdb for a new database, recovery or pg_basebackup for a copy: one of them
// error[CL2061] refused_fields.cl:40:52-87: HTTPRoute 'odd' has a filter of type RequestHeaderModifier with requestRedirect
//   in rule 'refused-object'
//   help: requestHeaderModifier { ... }, or another type
// error[CL2061] refused_fields.cl:40:91-113: HTTPRoute 'odd' has a filter of type URLRewrite without urlRewrite
//   in rule 'refused-object'
//   help: urlRewrite { ... }
// error[CL2061] refused_fields.cl:41:84-91: HTTPRoute 'odd' has a filter of type RequestMirror with cors
//   in rule 'refused-object'
//   help: requestMirror { ... }, or another type
