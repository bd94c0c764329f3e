/// Keys of secrets that operators made, under the names that a program wants: External Secrets reads them from the
/// cluster itself.
use std.secret.{copied, kubernetes-store}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  postgres database { version: 17.5, image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:2222222222222222222222222222222222222222222222222222222222222222", instances: 1, storage { size: 5Gi }, resources { limits { memory: 512Mi } } }
  kubernetes-store here { from: shop }
  secret database-url {
    sync: copied { store: here, keys { user: postgres/database.credentials.username, password: postgres/database.credentials.password } }
    template { DATABASE_URL: "postgres://\(self.part.user):\(self.part.password)@\(postgres/database.endpoint.address())/app" }
  }
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    env-from: [secret/database-url]
  }
}
