/// A cluster at home.
cluster home { kubernetes: 1.34.1 }

use "../lib/notice.cl".{notice}
use std.secret.{vault, bitwarden}
use std.hetzner.{volume-class}

namespace web {
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }

    load-balancer outer {
      ports: fill-in  // Map<PortName, OuterPort>: The ports, by name.
    }
  }

  app back {
    image: fill-in  // Image: "REGISTRY/IMAGE:TAG@sha256:DIGEST"
    ports { http: 8080 }
    resources { requests { memory: 128Mi }, limits { memory: 256Mi } }
  }

  secret login {
    data { PASSWORD: fill-in }  // String: the item in the store; the key is what apps call it by
    sync: fill-in               // secret-sync: Who brings the content.
  }

  route shop {
    hosts: fill-in       // [Hostname]: ["www.example.org"]
    to { "/": fill-in }  // Endpoint: app/NAME.endpoints.http
  }

  notice hello {
    says: fill-in  // String: What it says.
    loud: fill-in  // Bool: How loud.
  }

  vault items {
    address: fill-in  // String: Where it answers: `https://vault.vault.svc.cluster.local:8200`.
    role: fill-in     // String: The role External Secrets takes on.
  }

  bitwarden others {
    organization: fill-in  // Uuid: The id of the organization.
    project: fill-in       // Uuid: The id of the project.
    token: fill-in         // SecretKey: The access token.
  }
}

namespace spare {}

volume-class fast {}
