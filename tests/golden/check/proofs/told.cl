/// Who is told where something answers declares that it connects to it, where a namespace denies what is not declared.
//--- main.cl
use std.cilium
use std.k8s
use std.policy.{deny-by-default}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
defaults redis { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
defaults job { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }

namespace shut {
  network: deny-by-default {}
  redis cache { user: 999 }
  app search { ports { http: 9200, peers: 9300 } }
  // What is right: declared, by another port of the same host where none is said, its own, let through by hand, of somebody
  // else, or only nearly an address.
  app declared {
    env { CACHE: "redis://\(redis/cache.endpoint.address())/0", SEARCH: app/search.endpoints.http.host() }
    connects-to: [redis/cache.endpoint, app/search.endpoints.peers]
  }
  app itself { ports { http: 80 }, env { SELF: app/itself.endpoints.http.address() } }
  app by-hand { env { SEARCH: app/search.endpoints.http.address() } }
  network-policy out { pods: app/by-hand.pods, to: [pods { labels: app/search.pods, namespace: namespace/shut, ports: [9200] }] }
  network-policy in { pods: app/search.pods, from: [pods { labels: app/by-hand.pods, namespace: namespace/shut, ports: [9200] }] }
  app elsewhere { env { API: "https://kubernetes.default.svc.cluster.local", SUFFIX: ".svc.cluster.local", HOST: "cache" } }
  @allow("CL2253", reason: "it prints the address, and no more")
  app allowed { env { CACHE: redis/cache.endpoint.address() } }
  // What is not: in a variable, as a host only, in an argument, beside others, in a side-car.
  app one { env { CACHE: "redis://\(redis/cache.endpoint.address())/0", SEARCH: app/search.endpoints.http.host() } }
  app wrong-port { env { SEARCH: app/search.endpoints.http.address() }, connects-to: [app/search.endpoints.peers] }
  job argument { args: ["--queue", "\(redis/cache.endpoint.host()):6379"] }
  app list { env { NODES: "http://\(app/search.endpoints.http.address()),redis://user@\(redis/cache.endpoint.address())" }, connects-to: [redis/cache.endpoint] }
  app beside {
    sidecars { exporter { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } }, env { CACHE: redis/cache.endpoint.address() } } }
  }
  app outward { env { OPEN: app/open.endpoints.http.address() } }
}
namespace free {
  app open { ports { http: 80 } }
  app inward { env { CACHE: redis/cache.endpoint.address(), OPEN: app/open.endpoints.http.address() } }
}
namespace by-cilium {
  network: cilium.deny-by-default {}
  app two { env { OPEN: app/open.endpoints.http.address() } }
}
//----
// error[CL2253] main.cl:31:26-71: 'one' is told where 'cache' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: connects-to: [redis/cache.endpoint]
// error[CL2253] main.cl:31:73-113: 'one' is told where 'search' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: connects-to: [app/search.endpoints.http]
// error[CL2253] main.cl:32:26-69: 'wrong-port' is told where 'search' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: add it to connects-to: app/search.endpoints.http
// error[CL2253] main.cl:33:36-73: 'argument' is told where 'cache' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: connects-to: [redis/cache.endpoint]
// error[CL2253] main.cl:34:27-121: 'list' is told where 'search' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: add it to connects-to: app/search.endpoints.http
// error[CL2253] main.cl:36:179-216: 'beside' is told where 'cache' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: connects-to: [redis/cache.endpoint]
// error[CL2253] main.cl:38:23-62: 'outward' is told where 'open' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: connects-to: [app/open.endpoints.http]
// error[CL2253] main.cl:42:22-59: 'inward' is told where 'cache' answers and does not say that it connects to it, and namespace 'shut' denies what is not declared
//   in rule 'told-and-declared'
//   help: connects-to: [redis/cache.endpoint]
// error[CL2253] main.cl:46:19-58: 'two' is told where 'open' answers and does not say that it connects to it, and namespace 'by-cilium' denies what is not declared
//   in rule 'told-and-declared'
//   help: connects-to: [app/open.endpoints.http]
