/// What asks a container at a port by name asks for one of its own.
//--- main.cl
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.1 }

let some: k8s.Container = {
  name: "main"
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}

namespace web {
  // What is right: names of its own, numbers that nobody declared, and an app, whose kind asks.
  emit k8s.Deployment {
    metadata { name: "calm", namespace: "web" }
    spec {
      selector { matchLabels { app: "calm" } }
      template {
        metadata { labels { app: "calm" } }
        spec {
          containers: [
            {
              ...some
              ports: [{ name: "http", containerPort: 8080 }, { containerPort: 9090 }]
              livenessProbe { httpGet { path: "/live", port: "http" } }
              readinessProbe { tcpSocket { port: 9090 } }
              startupProbe { tcpSocket { port: 7070 } }
              lifecycle { preStop { httpGet { path: "/quit", port: "http" } }, postStart { exec { command: ["true"] } } }
            }
            { ...some, name: "side", readinessProbe { grpc { port: 5050 } }, lifecycle { preStop { sleep { seconds: 5 } } } }
          ]
        }
      }
    }
  }
  app of-a-kind {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
    ports { http: 8080 }
    probes { liveness: http { port: self.ports.http } }
  }
  // What is not: nearly its name, another's, none at all.
  emit k8s.StatefulSet {
    metadata { name: "near", namespace: "web" }
    spec {
      selector { matchLabels { app: "near" } }
      template {
        metadata { labels { app: "near" } }
        spec {
          containers: [{
            ...some
            ports: [{ name: "http", containerPort: 8080 }, { name: "metrics", containerPort: 9090 }]
            livenessProbe { httpGet { path: "/live", port: "htpp" } }
            readinessProbe { tcpSocket { port: "metric" } }
            startupProbe { httpGet { port: "web" } }
          }]
        }
      }
    }
  }
  emit k8s.CronJob {
    metadata { name: "often", namespace: "web" }
    spec {
      schedule: "@daily"
      jobTemplate { spec { template { spec {
        restartPolicy: "Never"
        initContainers: [{ ...some, name: "first", restartPolicy: "Always", startupProbe { httpGet { port: "http" } } }]
        containers: [{ ...some, ports: [{ name: "http", containerPort: 8080 }], lifecycle { postStart { httpGet { port: "start" } } } }]
      } } } }
    }
  }
  raw-object by-data { object: {
    apiVersion: "apps/v1"
    kind: "DaemonSet"
    metadata { name: "open", namespace: "web" }
    spec {
      selector { matchLabels { app: "open" } }
      template {
        metadata { labels { app: "open" } }
        spec { containers: [{
          name: "one"
          image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
          resources { limits { memory: "64Mi" } }
          ports: [{ containerPort: 8080 }]
          lifecycle { preStop { tcpSocket { port: "http" } } }
        }] }
      }
    }
  } }
  @allow("CL2107", reason: "a webhook adds the port")
  raw-object allowed { object: k8s.Pod {
    metadata { name: "allowed" }
    spec { containers: [{ ...some, livenessProbe { httpGet { port: "added" } } }] }
  } }
}
//----
// error[CL2107] main.cl:53:60-66: livenessProbe asks port 'htpp', which container 'main' of StatefulSet 'near' does not have
//   in rule 'probe-port'
//   help: did you mean 'http'?
//   fix (safe): set port to "http": main.cl:53:60-66 => "\"http\""
// error[CL2107] main.cl:54:48-56: readinessProbe asks port 'metric', which container 'main' of StatefulSet 'near' does not have
//   in rule 'probe-port'
//   help: did you mean 'metrics'?
//   fix (safe): set port to "metrics": main.cl:54:48-56 => "\"metrics\""
// error[CL2107] main.cl:55:44-49: startupProbe asks port 'web', which container 'main' of StatefulSet 'near' does not have
//   in rule 'probe-port'
//   help: its ports are http, metrics
// error[CL2107] main.cl:67:108-114: startupProbe asks port 'http', which container 'first' of CronJob 'often' does not have
//   in rule 'probe-port'
//   help: it is a port of container 'main', and a container is asked at its own ones
// error[CL2107] main.cl:68:121-128: postStart asks port 'start', which container 'main' of CronJob 'often' does not have
//   in rule 'probe-port'
//   help: its ports are http
// error[CL2107] main.cl:85:51-57: preStop asks port 'http', which container 'one' of DaemonSet 'open' does not have
//   in rule 'probe-port'
//   help: its ports are 8080
