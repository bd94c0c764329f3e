// Workloads that are taken over as open data are seen by the rules like typed ones.
//--- main.cl
use std.k8s
use std.raw.{raw-object}
cluster c { kubernetes: 1.34.1 }
@severity("CL2020", "warning", reason: "a test")
namespace web {
  emit k8s.Object {
    apiVersion: "apps/v1", kind: "Deployment"
    metadata { name: "broken", namespace: "web" }
    spec {
      selector { matchLabels { app: "broken" } }
      template { metadata { labels { app: "broken" } }, spec { containers: [{ name: "main", image: "ghcr.io/example/broken:latest" }] } }
    }
  }
  raw-object moving {
    object: {
      apiVersion: "v1", kind: "Pod", metadata { name: "moving", namespace: "web" }
      spec {
        containers: [{
          name: "main", image: "ghcr.io/example/moving:stable@sha256:1111111111111111111111111111111111111111111111111111111111111111"
          resources { requests { cpu: "1", memory: "1Gi" }, limits { memory: "1Gi" } }
        }]
      }
    }
  }
  raw-object clean {
    object: {
      apiVersion: "batch/v1", kind: "CronJob", metadata { name: "clean", namespace: "web" }
      spec {
        schedule: "0 3 * * *"
        jobTemplate { spec { template { spec {
          restartPolicy: "Never"
          containers: [{
            name: "main", image: "ghcr.io/example/clean:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
            resources { limits { memory: "1Gi" } }
          }]
        } } } }
      }
    }
  }
  @allow("CL2001", reason: "a test")
  @allow("CL2002", reason: "a test")
  @allow("CL2020", reason: "a test")
  raw-object allowed {
    object: {
      apiVersion: "v1", kind: "Pod", metadata { name: "allowed", namespace: "web" }
      spec { containers: [{ name: "main", image: "ghcr.io/example/allowed:v1" }] }
    }
  }
}
//----
// error[CL2001] main.cl:11:77-133: container 'main' has no memory limit
//   in rule 'memory-limit'
//   help: resources { limits { memory: ... } }
// warning[CL2020] main.cl:11:77-133: container 'main' asks for no cpu and no memory
//   in rule 'requests'
//   help: resources { requests { cpu: ..., memory: ... } }
// error[CL2002] main.cl:11:100-131: image 'ghcr.io/example/broken:latest' is not pinned to a digest
//   in rule 'pinned-image'
//   help: name the tag of a version, and the digest it has now: image: "ghcr.io/example/broken:VERSION@sha256:..."
// warning[CL2021] main.cl:19:32-135: the tag 'stable' of 'ghcr.io/example/moving' says no version
//   in rule 'moving-tag'
//   help: name the tag of a version, and beside it the digest it has now
