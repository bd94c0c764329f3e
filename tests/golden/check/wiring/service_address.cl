/// Addresses in texts are those of Services.
//--- main.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  config settings { data { SHOP: "http://shpo.web.svc.cluster.local:8080" } }
  // All that is wrong in one text is said at once.
  config several { data { SHOPS: "http://shpo.web.svc.cluster.local:8080, http://shop.web.svc:9090, http://shop.web.svc:8080" } }
}

// What is right.
namespace calm {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  config settings { data { SHOP: "http://shop.calm.svc.cluster.local:8080" } }
  // Every cluster has it.
  config proxy { data { "nginx.conf": "resolver kube-dns.kube-system.svc.cluster.local valid=10s;" } }
}

@allow("CL2150", reason: "a test")
namespace quiet {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    ports { http: 8080 }
  }
  config settings { data { SHOP: "http://shpo.quiet.svc.cluster.local:8080" } }
}
//----
// error[CL2150] main.cl:9:34-74: namespace 'web' has no Service 'shpo', whose address stands here
//   in rule 'service-address'
//   help: did you mean 'shop'?
// error[CL2150] main.cl:11:34-126: namespace 'web' has no Service 'shpo', whose address stands here; Service 'shop' of namespace 'web' has no port 9090
//   in rule 'service-address'
//   help: did you mean 'shop'?; its ports are 8080, http
