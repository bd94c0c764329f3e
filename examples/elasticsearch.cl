/// A search cluster, and an app that asks it.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  elasticsearch index {
    version: 8.18.1
    nodes: 3
    storage { size: 10Gi }
    resources { requests { cpu: 200m, memory: 4Gi }, limits { memory: 4Gi } }
  }
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    env { ES_HOST: elasticsearch/index.endpoint.host(), ES_USER: "elastic", ES_PASS: elasticsearch/index.password }
    volumes { "/etc/ssl/search/ca.crt": secret-file { from: elasticsearch/index.ca } }
    resources { limits { memory: 256Mi } }
    connects-to: [elasticsearch/index.endpoint]
  }
}
