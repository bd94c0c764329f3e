/// Addresses of Services by the names that pods of their namespace, or of others, may say for short.
use std.k8s
use std.raw.{raw-object}
cluster demo { domain: "example.org", kubernetes: 1.34.1 }
defaults app {
  image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 256Mi } }
}
namespace web {
  app shop {
    ports { http: 8080 }
    env { PORT: "http://shop:9090/cart", NAME: "redis://shpo:6379", BESIDE: "shpo.web:80", WITH-USER: "amqp://guest@shpo:5672/x" }
  }
  // Files hold much else: a port, and a name with a letter wrong.
  config settings { data { "app.yaml": "port: http://shop:9090/cart\nname: http://shpo:8080\nexample: http://anybody:80\n" } }
  @allow("CL2150", reason: "a test")
  app allowed { env { PORT: "http://shop:9090" } }
}

// What is right, and what is no address of a Service here.
namespace calm {
  app pay {
    ports { http: 8080 }
    env {
      SHORT: "http://pay:8080", FAR: "http://shop.web:8080", BARE: "shop.web:8080", PLAIN: "http://pay/", SELF: "http://localhost:3000"
      OTHERS: "https://www.example.org:8443", ENDING: "https://example.app:443", WORLD: "https://example.money:443", BUCKET: "s3://copies/data", SOCKET: "unix:///run/x.sock"
      FILLED: "http://$(HOST):80", TIME: "12.30:45", ALIAS: "tcp://0.0.0.0:80", HEADLESS: "http://nodes:7000", PROXY: "http://proxy:3128", POD: "nodes-0.nodes:7000"
    }
  }
  emit k8s.Service { metadata { name: "nodes" }, spec { clusterIP: "None", selector { "app.kubernetes.io/name": "pay" }, ports: [{ name: "http", port: 8080 }] } }
}
namespace charts {
  chart front { from: "oci://ghcr.io/example/front", version: "1.2.3" }
  app reader { env { FRONT: "http://front:80" } }
}
//----
// error[CL2150] short_address.cl:12:17-40: Service 'shop' of namespace 'web' has no port 9090
//   in rule 'service-address'
//   help: its ports are 8080, http
// error[CL2150] short_address.cl:12:48-67: namespace 'web' has no Service 'shpo', whose address stands here
//   in rule 'service-address'
//   help: did you mean 'shop'?
// error[CL2150] short_address.cl:12:77-90: namespace 'web' has no Service 'shpo', whose address stands here
//   in rule 'service-address'
//   help: did you mean 'shop'?
// error[CL2150] short_address.cl:12:103-129: namespace 'web' has no Service 'shpo', whose address stands here
//   in rule 'service-address'
//   help: did you mean 'shop'?
// error[CL2150] short_address.cl:15:40-123: Service 'shop' of namespace 'web' has no port 9090; namespace 'web' has no Service 'shpo', whose address stands here
//   in rule 'service-address'
//   help: its ports are 8080, http; did you mean 'shop'?
