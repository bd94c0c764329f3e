/// Stores that secrets come from: Bitwarden for most, Vault for one namespace, and one that somebody else has made.
use std.external.{external}
use std.secret.{bitwarden, foreign-store, vault}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

defaults secret { sync: from-store { store: bitwarden } }

namespace external-secrets {
  bitwarden bitwarden {
    organization: "11111111-1111-1111-1111-111111111111"
    project: "22222222-2222-2222-2222-222222222222"
    token: secret/bitwarden-token.keys.token
  }
  secret bitwarden-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }

  external sdk-server { by: "the chart external-secrets", services { bitwarden-sdk-server { https: 9998 } } }

  vault vault { address: "https://vault.vault.svc.cluster.local:8200", role: "external-secrets", refresh: 10m }
  foreign-store cluster-wide { by: "the platform team" }
}

namespace vault {
  external server { by: "the chart vault", services { vault { https: 8200 } } }
}

namespace shop {
  secret token { data { TOKEN: "shop-token" } }
  secret database { sync: from-store { store: vault }, data { PASSWORD: "shop/database" } }
  secret licence { sync: from-store { store: cluster-wide }, data { KEY: "shop-licence" } }
}
