/// Secrets: which keys they have and who brings them. What they hold is never written down.
use std.secret.{doppler}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

defaults secret { sync: from-store { store: doppler } }

namespace external-secrets {
  doppler doppler { token: secret/doppler-token.keys.token }
  // The one secret no store can bring.
  secret doppler-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
}

namespace shop {
  // A key here, an item there.
  secret api { data { TOKEN: "SHOP_API_TOKEN" } }

  // Properties of an item that holds JSON, composed to what the app wants to read.
  secret cache {
    extract { SHOP_CACHE: ["password"] }
    template { CACHE_URL: "redis://:\(self.part.password)@cache:6379/0" }
  }

  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    env { TOKEN: secret/api.keys.TOKEN }
    env-from: [secret/cache]
    resources { limits { memory: 256Mi } }
  }
}
