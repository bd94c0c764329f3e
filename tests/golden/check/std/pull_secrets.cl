/// Images are pulled with secrets of the pod's own namespace, of the type and with the key that Kubernetes knows for that.
use std.secret.{foreign-store}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
  host-aliases { "10.0.0.7": ["nas.example.org"] }
}
namespace other {
  foreign-store items { by: "hand" }
  secret registry { sync: elsewhere { by: "hand", keys: [".dockerconfigjson"] } }
}
namespace broken {
  secret login { sync: elsewhere { by: "hand", keys: ["password"] } }
  secret untyped { data { ".dockerconfigjson": "registry" }, sync: from-store { store: items } }
  secret keyless { type: "kubernetes.io/dockerconfigjson", data { config: "registry" }, sync: from-store { store: items } }
  app far { pull-secrets: [namespace/other.secret/registry] }
  app password { pull-secrets: [login] }
  app passed-over { pull-secrets: [untyped] }
  app nobody { host-aliases { "10.0.0.7": [], "10.0.0.8": ["*.example.org"] } }
}

// What is right.
namespace clean {
  secret registry { type: "kubernetes.io/dockerconfigjson", data { ".dockerconfigjson": "registry" }, sync: from-store { store: items } }
  app web { pull-secrets: [registry] }
}
//----
// error[CL0450] pull_secrets.cl:17:26-58: a secret of type 'kubernetes.io/dockerconfigjson' has the key '.dockerconfigjson', and 'keyless' has not
//   in namespace/broken.secret/keyless
//   help: bring it under that name, by data or template
// error[CL0450] pull_secrets.cl:18:28-59: secret 'registry' stands in namespace 'other', and images are pulled with those of 'broken'
//   in namespace/broken.app/far
//   help: declare it here too, with the same keys and the same store
// error[CL0450] pull_secrets.cl:19:33-38: secret 'login' holds no credentials of a registry
//   in namespace/broken.app/password
//   help: they stand under the key '.dockerconfigjson'; it has password
// error[CL0450] pull_secrets.cl:20:36-43: secret 'untyped' is not of the type of credentials of a registry, and Kubernetes passes over it
//   in namespace/broken.app/passed-over
//   help: secret untyped { type: "kubernetes.io/dockerconfigjson" }
// error[CL0450] pull_secrets.cl:21:43-45: '10.0.0.7' is given no name that can be looked up
//   in namespace/broken.app/nobody
//   help: "10.0.0.7": ["nas.example.org"], and none that begins with *.
// error[CL0450] pull_secrets.cl:21:59-76: '10.0.0.8' is given no name that can be looked up
//   in namespace/broken.app/nobody
//   help: "10.0.0.8": ["nas.example.org"], and none that begins with *.
