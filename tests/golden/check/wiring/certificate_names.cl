/// What a listener shows is valid for its name.
//--- main.cl
use std.crd.gateway-api as gateway-api
use std.crd.cert-manager

cluster demo { domain: "example.org", kubernetes: 1.34.1 }
self-signed-issuer own {}

namespace web {
  emit cert-manager.Certificate {
    metadata { name: "shop", namespace: "web" }
    spec { secretName: "shop-tls", dnsNames: ["shop.example.org"], issuerRef { kind: "ClusterIssuer", name: "own" } }
  }
  emit gateway-api.Gateway {
    metadata { name: "entry", namespace: "web" }
    spec {
      gatewayClassName: "cilium"
      listeners: [{
        name: "https", port: 443, protocol: "HTTPS", hostname: "www.example.org", tls { certificateRefs: [{ name: "shop-tls" }] }
      }]
    }
  }
}

// What is right.
namespace calm {
  emit cert-manager.Certificate {
    metadata { name: "shop", namespace: "calm" }
    spec { secretName: "shop-tls", dnsNames: ["shop.example.org"], issuerRef { kind: "ClusterIssuer", name: "own" } }
  }
  emit gateway-api.Gateway {
    metadata { name: "entry", namespace: "calm" }
    spec {
      gatewayClassName: "cilium"
      listeners: [{
        name: "https", port: 443, protocol: "HTTPS", hostname: "shop.example.org", tls { certificateRefs: [{ name: "shop-tls" }] }
      }]
    }
  }
}

@allow("CL2141", reason: "a test")
namespace quiet {
  emit cert-manager.Certificate {
    metadata { name: "shop", namespace: "quiet" }
    spec { secretName: "shop-tls", dnsNames: ["shop.example.org"], issuerRef { kind: "ClusterIssuer", name: "own" } }
  }
  emit gateway-api.Gateway {
    metadata { name: "entry", namespace: "quiet" }
    spec {
      gatewayClassName: "cilium"
      listeners: [{
        name: "https", port: 443, protocol: "HTTPS", hostname: "www.example.org", tls { certificateRefs: [{ name: "shop-tls" }] }
      }]
    }
  }
}
//----
// error[CL2141] main.cl:16:19-18:8: the certificate of listener 'https' is not valid for 'www.example.org'
//   in rule 'certificate-names'
//   help: it is valid for shop.example.org
