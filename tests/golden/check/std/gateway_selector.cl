/// A gateway that takes routes by the labels of their namespaces says both, and the namespaces have them.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  ports { http: 8080 }
}
namespace edge {
  defaults gateway { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
  gateway labelled { routes-from: "Selector", routes-selector { "example.org/exposed": "true" } }
  gateway forgotten { routes-from: "Selector" }
  gateway unused { routes-selector { "example.org/exposed": "true" } }
}
namespace broken {
  app web {}
  route web { gateway: labelled, hosts: ["a.example.org"], to { "/": app/web.endpoints.http } }
}

// What is right.
namespace clean {
  labels { "example.org/exposed": "true" }
  app shop {}
  route shop {
    gateway: labelled
    hosts: ["b.example.org"]
    to { "/": app/shop.endpoints.http }
    added-headers { Vary: "Accept" }
    removed-headers: ["Server"]
    removed-request-headers: ["X-Debug"]
  }
}
//----
// error[CL0450] gateway_selector.cl:11:36-46: gateway 'forgotten' says one of two: that it takes routes by labels, and by which
//   in namespace/edge.gateway/forgotten
//   help: routes-from: "Selector", routes-selector { "example.org/exposed": "true" }
// error[CL0450] gateway_selector.cl:12:20-69: gateway 'unused' says one of two: that it takes routes by labels, and by which
//   in namespace/edge.gateway/unused
//   help: routes-from: "Selector", routes-selector { "example.org/exposed": "true" }
// error[CL0450] gateway_selector.cl:16:24-32: gateway 'labelled' takes routes of namespaces with the label 'example.org/exposed': 'true', which 'broken' has not
//   in namespace/broken.route/web.form
//   help: namespace broken { labels { "example.org/exposed": "true" } }
