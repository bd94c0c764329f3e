/// Delivery by Flux: a Kustomization for each app, and the order between them read from what they refer to.
use std.flux
use std.secret.{doppler}

cluster example {
  domain: "example.org"
  kubernetes: 1.34.1
  delivery: flux.kustomizations { root: "cluster-apps" }
}
defaults chart { form: flux.helm-release {} }
defaults secret { sync: from-store { store: doppler } }

namespace external-secrets {
  chart external-secrets { from: "https://charts.external-secrets.io", version: "2.4.1" }
  doppler doppler { token: secret/doppler-token.keys.token, needs: [external-secrets] }
  secret doppler-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
}

namespace shop {
  // The secret travels with the app that declares it, and the app waits for the store.
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    secret api { data { TOKEN: "SHOP_API_TOKEN" } }
    env { TOKEN: secret/api.keys.TOKEN }
    resources { limits { memory: 256Mi } }
  }
}
