/// Certificates end before their authority, and are made before they are renewed.
//--- main.cl
use std.crd.cert-manager

cluster demo { domain: "example.org", kubernetes: 1.34.1 }
self-signed-issuer own {}
ca-issuer inner { authority: root }

namespace cert-manager {
  certificate root { names: [], common-name: "root", authority: true, issuer: own, lifetime: 720h }
}

namespace web {
  certificate early { names: ["early.web.svc"], issuer: own, lifetime: 100h, renew-before: 30h }
  emit made("late", "100h", "200h")
  // What is right.
  emit made("calm", "200h", "100h")
  @allow("CL2142", reason: "a test")
  certificate quiet { names: ["quiet.web.svc"], issuer: inner, lifetime: 2160h }
  certificate shop { names: ["shop.web.svc"], issuer: inner, lifetime: 2160h }
}

fn made(name: String, lives: Duration, before: Duration) -> cert-manager.Certificate = {
  metadata { name: name, namespace: "web" }
  spec { secretName: name, dnsNames: ["\(name).web.svc"], duration: lives, renewBefore: before, issuerRef { kind: "ClusterIssuer", name: "own" } }
}
//----
// error[CL2142] main.cl:13:29-35: certificate 'late' is renewed 200h before its end, and it lives 100h
//   in rule 'certificate-lifetime'
//   help: renew it later: a third of its life is what cert-manager takes itself
// error[CL2142] main.cl:18:15-19: certificate 'shop' lives 2160h, and 'root', which signs it, lives 720h
//   in rule 'certificate-lifetime'
//   help: a longer lifetime for the authority, or a shorter one for this
