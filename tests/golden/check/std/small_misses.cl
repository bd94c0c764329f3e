/// A probe without a program, and names that no quota counts.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { requests { cpu: 100m, memory: 64Mi }, limits { memory: 64Mi } }
}
namespace broken {
  app one { probes { liveness: exec { command: [] } } }
  quota all { hard { "requests.cpus": 1, pod: 20, apples: 3 } }
}

// What is right.
namespace clean {
  app one { probes { liveness: exec { command: ["true"] } } }
  quota all {
    hard {
      "requests.cpu": 6, pods: 20, "count/deployments.apps": 9, "requests.nvidia.com/gpu": 1, "services.loadbalancers": 2
      "fast.storageclass.storage.k8s.io/requests.storage": 1Ti, "requests.hugepages-2Mi": 1Gi
    }
  }
}
//----
// error[CL0402] small_misses.cl:8:48-50: '[]' is no ProbeCommand
//   label std:/container.cl: asked for here
//   help: ProbeCommand: a command has one word at least: the program
// error[CL0450] small_misses.cl:9:39-40: a quota counts no 'requests.cpus'
//   in namespace/broken.quota/all
//   help: did you mean 'requests.cpu'?
// error[CL0450] small_misses.cl:9:47-49: a quota counts no 'pod'
//   in namespace/broken.quota/all
//   help: did you mean 'pods'?
// error[CL0450] small_misses.cl:9:59-60: a quota counts no 'apples'
//   in namespace/broken.quota/all
//   help: it counts requests.cpu, requests.memory, limits.cpu, limits.memory, requests.storage, persistentvolumeclaims, pods, and others as "count/deployments.apps"
