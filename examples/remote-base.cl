/// A folder of another repository, at one of its tags, and one file of it.
use std.kustomize.{remote-base}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace kube-system {
  remote-base descheduler {
    from: "https://github.com/kubernetes-sigs/descheduler//kubernetes/cronjob"
    ref: "v0.35.1"
    patches: [{
      target { kind: "CronJob" }
      patch: yaml([{ op: "replace", path: "/spec/schedule", value: "*/10 * * * *" }]).text()
    }]
  }
  remote-base gateway-api {
    from: "https://github.com/kubernetes-sigs/gateway-api/releases/download/v1.3.0/standard-install.yaml"
  }
}
