/// Stores whose own Secrets come from each other, by hand the first time.
use std.crd.external-secrets as eso

cluster demo { kubernetes: 1.34.0 }

@allow("CL2240", reason: "the first Secret is brought by hand")
namespace web {
  emit [store("first", "one"), store("second", "two")]
  emit [taken("one", "second"), taken("two", "first")]
}

fn store(name: String, login: String) -> eso.SecretStore = {
  metadata { name: name }
  spec { provider { doppler { auth { secretRef { dopplerToken { name: login, key: "tls.key" } } } } } }
}
fn taken(name: String, store: String) -> eso.ExternalSecret = {
  metadata { name: name }
  spec { secretStoreRef { name: store, kind: "SecretStore" }, data: [{ secretKey: "tls.key", remoteRef { key: "x" } }] }
}
//----
