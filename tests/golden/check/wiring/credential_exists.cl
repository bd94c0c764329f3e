/// Stores and issuers log in with what is there.
//--- main.cl
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

acme-issuer public { dns01: cloudflare { token: secret/dns.keys.token } }
acme-issuer calm { dns01: cloudflare { token: secret/there.keys.token } }
@allow("CL2143", reason: "a test")
acme-issuer quiet { dns01: cloudflare { token: secret/dns.keys.token } }

namespace web {
  secret dns { sync: elsewhere { by: "hand", keys: ["token"] } }
}

namespace cert-manager {
  secret there { sync: elsewhere { by: "hand", keys: ["token"] } }
  raw-object issuer { object: {
    apiVersion: "cert-manager.io/v1"
    kind: "ClusterIssuer"
    metadata { name: "by-hand" }
    spec { ca { secretName: "athority" } }
  } }
  raw-object issuer-key { object: {
    apiVersion: "cert-manager.io/v1"
    kind: "Issuer"
    metadata { name: "by-hand", namespace: "cert-manager" }
    spec { acme { server: "https://acme.example.org", privateKeySecretRef { name: "account" }, solvers: [{ dns01 { digitalocean { tokenSecretRef { name: "there", key: "tokne" } } } }] } }
  } }
}
//----
// error[CL2143] main.cl:5:13-19: namespace 'cert-manager' has no Secret 'dns', which ClusterIssuer 'public' reads
//   in rule 'credential-exists'
//   help: declare who brings it: secret dns { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2143] main.cl:20:29-39: namespace 'cert-manager' has no Secret 'athority', which ClusterIssuer 'by-hand' reads
//   in rule 'credential-exists'
//   help: declare who brings it: secret athority { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2143] main.cl:22:14-24: Secret 'there' has no key 'tokne', which Issuer 'by-hand' reads
//   in rule 'credential-exists'
//   help: did you mean 'token'?
