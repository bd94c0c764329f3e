// cert-manager makes the Secrets of an Ingress and of a Gateway that name an issuer in an annotation; the issuer has to be there.
use std.crd.cert-manager as cm
use std.crd.gateway-api as api
use std.k8s
cluster demo { kubernetes: 1.34.1 }
private fn entrance(label: String, annotations: Map<String, String>) -> k8s.Ingress = {
  metadata { name: label, namespace: "web", annotations: annotations }
  spec {
    ingressClassName: "nginx"
    tls: [{ hosts: ["\(label).example.org"], secretName: "\(label)-tls" }]
    rules: [{ host: "\(label).example.org", http { paths: [{ path: "/", pathType: "Prefix", backend { service { name: "front", port { number: 80 } } } }] } }]
  }
}
private fn door(label: String, annotations: Map<String, String>) -> api.Gateway = {
  metadata { name: label, namespace: "web", annotations: annotations }
  spec {
    gatewayClassName: "cilium"
    listeners: [{ name: "https", port: 443, protocol: "HTTPS", hostname: "\(label).example.org", tls { certificateRefs: [{ name: "\(label)-tls" }] } }]
  }
}
namespace cert-manager { emit cm.ClusterIssuer { metadata { name: "everywhere" }, spec { selfSigned {} } } }
namespace web {
  emit k8s.Service { metadata { name: "front", namespace: "web" }, spec { type: "ExternalName", externalName: "front.example.org", ports: [{ port: 80 }] } }
  emit cm.Issuer { metadata { name: "own", namespace: "web" }, spec { selfSigned {} } }
  emit entrance("signed", { "cert-manager.io/cluster-issuer": "everywhere" })
  emit entrance("signed-here", { "cert-manager.io/issuer": "own" })
  emit door("gateway", { "cert-manager.io/cluster-issuer": "everywhere" })
  emit entrance("by-nobody", { "cert-manager.io/cluster-issuer": "everwhere" })
  emit door("of-nobody", { "cert-manager.io/issuer": "everywhere" })
  emit entrance("unsigned", {})
}
@allow("CL2101", reason: "it is put there by hand until its issuer is")
namespace waiting {
  emit api.Gateway {
    metadata { name: "door" }
    spec {
      gatewayClassName: "cilium"
      listeners: [{ name: "https", port: 443, protocol: "HTTPS", hostname: "door.example.org", tls { certificateRefs: [{ name: "door-tls" }] } }]
    }
  }
}
//----
// error[CL2101] signed_by_annotation.cl:10:58-72: namespace 'web' has no Secret 'unsigned-tls', whose certificate Ingress 'unsigned' shows
//   label signed_by_annotation.cl:30:3-32: emitted here
//   in rule 'secret-exists'
//   help: certificate NAME { secret-name: "unsigned-tls", names: [...], issuer: ... }
// error[CL2131] signed_by_annotation.cl:28:66-77: there is no ClusterIssuer 'everwhere', which signs for Ingress 'by-nobody'
//   in rule 'issuer-exists'
//   help: did you mean 'everywhere'?
// error[CL2131] signed_by_annotation.cl:29:54-66: there is no Issuer 'everywhere' in namespace 'web', which signs for Gateway 'of-nobody'
//   in rule 'issuer-exists'
//   help: declare it, or external { by: ..., issuers: ["everywhere"] } where something else makes it
