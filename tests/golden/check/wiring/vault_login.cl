/// Secrets of Vault are read by somebody who may.
//--- main.cl
use std.crd.hashicorp-vault as vault

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  emit vault.VaultAuth {
    metadata { name: "login", namespace: "web" }
    spec { method: "kubernetes", mount: "kubernetes", kubernetes { role: "web", serviceAccount: "default" } }
  }
  emit vault.VaultStaticSecret {
    metadata { name: "shop", namespace: "web" }
    spec { vaultAuthRef: "lgoin", mount: "secret", type: "kv-v2", path: "shop", destination { name: "shop", create: true } }
  }
}

// What is right.
namespace calm {
  emit vault.VaultAuth {
    metadata { name: "login", namespace: "calm" }
    spec { method: "kubernetes", mount: "kubernetes", kubernetes { role: "calm", serviceAccount: "default" } }
  }
  emit vault.VaultStaticSecret {
    metadata { name: "shop", namespace: "calm" }
    spec { vaultAuthRef: "login", mount: "secret", type: "kv-v2", path: "shop", destination { name: "shop", create: true } }
  }
}

@allow("CL2144", reason: "a test")
namespace quiet {
  emit vault.VaultAuth {
    metadata { name: "login", namespace: "quiet" }
    spec { method: "kubernetes", mount: "kubernetes", kubernetes { role: "quiet", serviceAccount: "default" } }
  }
  emit vault.VaultStaticSecret {
    metadata { name: "shop", namespace: "quiet" }
    spec { vaultAuthRef: "lgoin", mount: "secret", type: "kv-v2", path: "shop", destination { name: "shop", create: true } }
  }
}
//----
// error[CL2144] main.cl:12:26-33: there is no VaultAuth 'lgoin', with which 'shop' is read
//   in rule 'vault-login'
//   help: did you mean 'login'?
