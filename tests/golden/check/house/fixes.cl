// Edits that are safe: what one node, a destroy or an autoscaler would take is kept, a name that is none is mended.
//--- main.cl
use std.k8s
use std.tofu.{resource, tofu-root}

@severity("CL2029", "warning")
@severity("CL2040", "warning")
@severity("CL2046", "warning")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 64Mi } }
  }
  app right { replicas: 2 }
  app one-node {
    replicas: 2
    spread: "none"
  }
  app sized {}
  vertical-autoscaler sized {
    of: app/sized
    mode: "Initial"
  }
  emit k8s.Pod {
    metadata { name: "mounts", namespace: "web" }
    spec {
      volumes: [{ name: "data", emptyDir {} }]
      containers: [{
        name: "mounts"
        image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
        resources { limits { memory: 64Mi } }
        volumeMounts: [{ name: "dta", mountPath: "/data" }, { name: "unlike", mountPath: "/other" }]
      }]
    }
  }
  @allow("CL2029", reason: "one node has the disk")
  app allowed { replicas: 2, spread: "none" }
}
tofu-root keys { resource sealing { type: "tls_private_key" } }
tofu-root two {
  resource first { type: "tls_private_key" }
  resource second { type: "tls_private_key" }
}
//----
// warning[CL2029] main.cl:14:7-15: all 2 pods of app 'one-node' may run on one node
//   in rule 'no-spread'
//   help: spread: "soft"
//   fix (safe): set spread to "soft": main.cl:16:13-19 => "\"soft\""
// warning[CL2046] main.cl:21:11-20: autoscaler 'sized' changes what pods ask for by itself
//   in rule 'vertical-changes'
//   help: mode: "Off", and take over what it recommends
//   fix (safe): set mode to "Off": main.cl:21:11-20 => "\"Off\""
// error[CL2102] main.cl:31:24-59: Pod 'mounts' has no volume 'dta', which container 'mounts' mounts
//   in rule 'volume-exists'
//   help: did you mean 'data'?
//   fix (safe): set name to "data": main.cl:31:32-37 => "\"data\""
// error[CL2102] main.cl:31:61-100: Pod 'mounts' has no volume 'unlike', which container 'mounts' mounts
//   in rule 'volume-exists'
//   help: its volumes are data
// warning[CL2040] main.cl:38:27-34: 'tofu destroy' of root 'keys' takes 'sealing' with it, a tls_private_key that nothing brings back
//   in rule 'unprotected-root'
//   help: tofu-root keys { protect: true }, and what may go into a root of its own
//   fix (safe): set protect to true: main.cl:38:62-62 => ", protect: true"
// warning[CL2040] main.cl:40:12-17: 'tofu destroy' of root 'two' takes 'first' with it, a tls_private_key that nothing brings back
//   in rule 'unprotected-root'
//   help: tofu-root two { protect: true }, and what may go into a root of its own
//   fix (safe): set protect to true: main.cl:41:46-46 => "\n  protect: true"
// warning[CL2040] main.cl:41:12-18: 'tofu destroy' of root 'two' takes 'second' with it, a tls_private_key that nothing brings back
//   in rule 'unprotected-root'
//   help: tofu-root two { protect: true }, and what may go into a root of its own
//   fix (safe): set protect to true: main.cl:41:46-46 => "\n  protect: true"
