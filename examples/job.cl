/// Work that is done once, such as a migration. Argo CD is told to run it again with every delivery.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  secret database { sync: elsewhere { by: "an operator", keys: ["uri"] } }

  job migrate {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    args: ["migrate"]
    env { DATABASE_URL: secret/database.keys.uri }
    resources { limits { memory: 256Mi } }
    retries: 2
    deadline: 10m
    job-annotations {
      "argocd.argoproj.io/hook": "PreSync", "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation"
    }
  }
}
