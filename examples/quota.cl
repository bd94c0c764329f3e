/// What all pods of a namespace may take together.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace build {
  quota compute {
    hard { "requests.cpu": 6, "limits.memory": 24Gi, pods: 20 }
  }
}
