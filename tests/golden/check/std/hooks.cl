/// What is done when containers start and before they end: within their time, by their ports, and not in init containers.
use std.container.{Container}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
let one: Container = { image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
defaults app { ...one }
namespace broken {
  app long { lifecycle { pre-stop: sleep { time: 1m } } }
  app short { grace: 5s, lifecycle { post-start: sleep { time: 6s } } }
  app none { lifecycle { pre-stop: sleep { time: 0s } } }
  app port { ports { http: 80 }, lifecycle { pre-stop: http-get { path: "/quit", port: 81 } } }
  app early { init { copy { ...one, lifecycle { post-start: exec { command: ["true"] } } } } }
  app empty { lifecycle { post-start: exec { command: [] } } }
}

// What is right.
namespace clean {
  app long { grace: 2m, lifecycle { pre-stop: sleep { time: 1m } } }
  app port { ports { http: 80 }, lifecycle { pre-stop: http-get { path: "/quit", port: 80 } } }
  app beside { sidecars { proxy { ...one, lifecycle { post-start: exec { command: ["true"] } } } } }
}
//----
// error[CL0450] hooks.cl:8:42-54: the hook lasts 1m, and a pod of 'long' has from 1s to 30s for it
//   in namespace/broken.app/long
//   help: let it sleep less, or give the pod more time: grace
// error[CL0450] hooks.cl:9:56-68: the hook lasts 6s, and a pod of 'short' has from 1s to 5s for it
//   in namespace/broken.app/short
//   help: let it sleep less, or give the pod more time: grace
// error[CL0450] hooks.cl:10:42-54: the hook lasts 0s, and a pod of 'none' has from 1s to 30s for it
//   in namespace/broken.app/none
//   help: let it sleep less, or give the pod more time: grace
// error[CL0450] hooks.cl:11:65-92: the hook asks a port that the container does not have
//   in namespace/broken.app/port
//   help: its ports are 80
// error[CL0450] hooks.cl:12:37-89: init container 'copy' has hooks, and only containers that run on have them
//   in namespace/broken.app/early
//   help: leave lifecycle out: what comes after it is the next container
// error[CL0402] hooks.cl:13:55-57: '[]' is no ProbeCommand
//   label std:/container.cl: asked for here
//   help: ProbeCommand: a command has one word at least: the program
