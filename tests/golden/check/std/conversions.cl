// What a conversion of the library can't do is shown at the value of the user; the library comes second.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace web {
  app slow {
    image: "ghcr.io/x/y:1.2.3@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    grace: 300ms
    resources { limits { memory: 1Gi }, requests { cpu: 100m } }
    ports { http: 80 }
    probes { liveness: http { port: self.ports.http, path: "/", every: 100ms } }
    autoscale { replicas: 2..5, on: [cpu { utilization: 33.3% }], up: { window: 30s, pods: 2, every: 1500ms } }
  }
  app again {
    image: "ghcr.io/x/y:1.2.3@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    grace: 300ms
    resources { limits { memory: 1Gi } }
  }
  job once {
    image: "ghcr.io/x/y:1.2.3@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 1Gi } }
    keep: 500ms
    deadline: 500ms
  }
  postgres database {
    version: 17.5
    image: "ghcr.io/x/p:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    storage { size: 10Gi }
    resources { limits { memory: 1Gi } }
    instances: 1
    backup {
      destination: "s3://b", schedule: "0 0 * * *", keep: 36h
      access-key: secret/store.keys.a, secret-key: secret/store.keys.b
    }
  }
  secret store { sync: elsewhere { by: "hand", keys: ["a", "b"] } }
}
//----
// error[CL0415] main.cl:5:12-17: '300ms' is no whole number of seconds
//   label std:/pods.cl: it is used here
//   help: a whole number of seconds is needed there
// error[CL0415] main.cl:8:72-77: '100ms' is no whole number of seconds
//   label std:/pods.cl: it is used here
//   help: a whole number of seconds is needed there
// error[CL0415] main.cl:9:57-62: '33.3%' is no whole number of percent
//   label std:/autoscaler.cl: it is used here
//   help: a whole number of percent is needed there
// error[CL0415] main.cl:9:102-108: '1500ms' is no whole number of seconds
//   label std:/app.cl: it is used here
//   help: a whole number of seconds is needed there
// error[CL0415] main.cl:13:12-17: '300ms' is no whole number of seconds
//   label std:/pods.cl: it is used here
//   help: a whole number of seconds is needed there
// error[CL0415] main.cl:19:11-16: '500ms' is no whole number of seconds
//   label std:/job.cl: it is used here
//   help: a whole number of seconds is needed there
// error[CL0415] main.cl:20:15-20: '500ms' is no whole number of seconds
//   label std:/job.cl: it is used here
//   help: a whole number of seconds is needed there
// error[CL0415] main.cl:29:59-62: '36h' is no whole number of days
//   label std:/postgres.cl: it is used here
//   help: a whole number of days is needed there
