/// Stores and issuers whose own Secrets come from each other: none of them ever brings one. A store that hangs on one that
/// logs in by itself is fine, and so is a Secret that something else writes as well.
use std.crd.cert-manager
use std.crd.external-secrets as eso
use std.k8s

cluster demo { kubernetes: 1.34.0 }

namespace web {
  emit [store("first", "one"), store("second", "two"), issuer("third", "three")]
  emit [taken("one", "second"), authority("two", "third"), taken("three", "first")]
}

namespace clean {
  secret by-hand { sync: elsewhere { by: "hand", keys: ["tls.key"] } }
  emit [store("first", "by-hand"), store("second", "two")]
  emit [taken("two", "first"), taken("three", "second")]
  emit [cert-manager.Issuer { metadata { name: "own" }, spec { selfSigned {} } }, issuer("right", "of-right")]
  emit authority("of-right", "own")
}

fn store(name: String, login: String) -> eso.SecretStore = {
  metadata { name: name }
  spec { provider { doppler { auth { secretRef { dopplerToken { name: login, key: "tls.key" } } } } } }
}
fn taken(name: String, store: String) -> eso.ExternalSecret = {
  metadata { name: name }
  spec { secretStoreRef { name: store, kind: "SecretStore" }, data: [{ secretKey: "tls.key", remoteRef { key: "x" } }] }
}
fn issuer(name: String, secret: String) -> cert-manager.Issuer = { metadata { name: name }, spec { ca { secretName: secret } } }
fn authority(name: String, issuer: String) -> cert-manager.Certificate = {
  metadata { name: name }
  spec { secretName: name, isCA: true, commonName: name, issuerRef { name: issuer, kind: "Issuer" } }
}
//----
// error[CL2240] order_of_stores.cl:10:3-81: each of these waits for a Secret that the next brings: SecretStore 'first' of namespace 'web' -> SecretStore 'second' of namespace 'web' -> Issuer 'third' of namespace 'web' -> SecretStore 'first' of namespace 'web'
//   in rule 'order-cycle'
//   help: one of them takes its own from elsewhere: secret NAME { sync: elsewhere { by: ..., keys: [...] } }
