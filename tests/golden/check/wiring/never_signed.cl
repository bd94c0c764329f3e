/// Certificates that nobody can sign, and a store that is to bring the credential it logs in with.
use std.crd.cert-manager as cm
use std.crd.external-secrets as eso
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.1 }

namespace web {
  emit issuer("start", { selfSigned {} })
  // An authority that signs itself.
  emit issuer("circle", { ca { secretName: "circle-tls" } })
  emit certificate("circle", "circle.example.org", { name: "circle", kind: "Issuer" }, true)
  // One that is no authority, and one that is.
  emit certificate("leaf", "leaf.example.org", { name: "start", kind: "Issuer" }, false)
  emit issuer("by-leaf", { ca { secretName: "leaf-tls" } })
  emit certificate("below-leaf", "a.example.org", { name: "by-leaf", kind: "Issuer" }, false)
  @allow("CL2131", reason: "a test")
  raw-object allowed { object: certificate("allowed", "a.example.org", { name: "by-leaf", kind: "Issuer" }, false) }
  emit certificate("authority", "authority.example.org", { name: "start", kind: "Issuer" }, true)
  emit issuer("by-authority", { ca { secretName: "authority-tls" } })
  emit certificate("below-authority", "b.example.org", { name: "by-authority", kind: "Issuer" }, false)
  // Many hosts, of an issuer that asks hosts.
  emit issuer("pages", { acme { server: "https://acme-v02.api.letsencrypt.org/directory", privateKeySecretRef { name: "account" }, solvers: [{ http01 { ingress { ingressClassName: "nginx" } } }] } })
  emit [certificate("many", "*.example.org", { name: "pages", kind: "Issuer" }, false), certificate("one", "www.example.org", { name: "pages", kind: "Issuer" }, false)]

  emit store("closed", "token")
  emit brought("token", "closed")
  emit store("open", "by-hand")
  secret by-hand { sync: elsewhere { by: "hand", keys: ["token"] } }
  emit brought("other", "open")
}

fn issuer(label: String, spec: Any) -> cm.Issuer {
  let made: Any = { metadata { name: label, namespace: "web" }, spec: spec }
  cm.Issuer(made)
}

fn certificate(label: String, host: String, by: Any, authority: Bool) -> cm.Certificate {
  let made: Any = {
    metadata { name: label, namespace: "web" }
    spec { secretName: "\(label)-tls", isCA: authority, dnsNames: [host], issuerRef: by }
  }
  cm.Certificate(made)
}

fn store(label: String, token: String) -> eso.SecretStore = {
  metadata { name: label, namespace: "web" }
  spec { provider { doppler { auth { secretRef { dopplerToken { name: token, key: "token" } } } } } }
}

fn brought(label: String, from: String) -> eso.ExternalSecret = {
  metadata { name: label, namespace: "web" }
  spec { secretStoreRef { name: from, kind: "SecretStore" }, data: [{ secretKey: "token", remoteRef { key: "token" } }] }
}
//----
// error[CL2131] never_signed.cl:12:52-86: Certificate 'circle' is signed by 'circle', which signs with that certificate itself: neither ever comes
//   in rule 'issuer-exists'
//   help: an authority signs for itself first: self-signed-issuer NAME {}
// error[CL2131] never_signed.cl:16:51-86: 'by-leaf' signs Certificate 'below-leaf' with Certificate 'leaf', which is no authority
//   in rule 'issuer-exists'
//   help: isCA: true
// error[CL2131] never_signed.cl:24:29-44: 'pages' proves names by requests to them, and '*.example.org' is proved by DNS only
//   in rule 'issuer-exists'
//   help: an issuer with dns01, or the names one by one
// error[CL2143] never_signed.cl:53:10-60: SecretStore 'closed' logs in with Secret 'token', and is to bring it itself: neither ever comes
//   label never_signed.cl:27:3-34: emitted here
//   in rule 'credential-exists'
//   help: a store takes its own credential from elsewhere: secret token { sync: elsewhere { by: ..., keys: [...] } }
