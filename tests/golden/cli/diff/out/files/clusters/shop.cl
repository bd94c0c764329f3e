use std.k8s
use std.plain.{stateful}

cluster shop { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  config settings { data { COLOR: "red", MODE: "fast", MORE: "yes" } }
  config motd { files { "motd.txt": "shop/motd.txt" } }
  app front {
    image: "ghcr.io/example/front:v1.1.0@sha256:5555111111111111111111111111111111111111111111111111111111111111"
    replicas: 3
    ports { http: 8080 }
    env { SECOND: "2", FIRST: "1", ...config/settings.keys }
    resources { requests { cpu: 1 }, limits { memory: 1024Mi } }
  }
  app queue {
    image: "ghcr.io/example/queue:v2.0.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
    workload: stateful { peers: "queue-nodes" }
    ports { client: 4222 }
    user: 1000
    resources { limits { memory: 256Mi } }
    claim data { mount: "/data", size: 12Gi, per-replica: true }
  }
  app keeper {
    image: "ghcr.io/example/keeper:v3.0.0@sha256:3333333333333333333333333333333333333333333333333333333333333333"
    user: 1000
    resources { limits { memory: 256Mi } }
    claim books { mount: "/books", size: 10Gi }
  }
  emit k8s.Secret {
    metadata { name: "by-hand", namespace: "web" }
  }
  emit k8s.ConfigMap {
    metadata { name: "odd", namespace: "web" }
    data { NOTE: "it is gone" }
  }
}

namespace new {
  config leftover { data { A: "1" } }
  app gone {
    image: "ghcr.io/example/gone:v1.0.0@sha256:4444444444444444444444444444444444444444444444444444444444444444"
    resources { limits { memory: 64Mi } }
  }
}
