/// A lifetime that cert-manager takes, and a schedule of a typed object.
//--- main.cl
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1 }
self-signed-issuer own {}

namespace web {
  certificate right { names: ["right.web.svc"], issuer: own, lifetime: 1h, renew-before: 5m }
  certificate late { names: ["late.web.svc"], issuer: own, renew-before: 3000h }
  certificate later { names: ["later.web.svc"], issuer: own, lifetime: 100h, renew-before: 100h }
  certificate short { names: ["short.web.svc"], issuer: own, lifetime: 30m }
  certificate soon { names: ["soon.web.svc"], issuer: own, renew-before: 30s }
  emit k8s.CronJob {
    metadata { name: "typed", namespace: "web" }
    spec {
      schedule: "61 * * * *"
      jobTemplate { spec { template { spec {
        restartPolicy: "Never"
        containers: [{ name: "one", image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }]
      } } } }
    }
  }
}
//----
// error[CL0450] main.cl:8:74-79: the certificate would be renewed 3000h before its end, and lives 2160h
//   in namespace/web.certificate/late
//   help: renew it later, or let it live longer
// error[CL0450] main.cl:9:92-96: the certificate would be renewed 100h before its end, and lives 100h
//   in namespace/web.certificate/later
//   help: renew it later, or let it live longer
// error[CL0450] main.cl:10:72-75: the certificate would live 30m, and cert-manager makes none that lives less than an hour
//   in namespace/web.certificate/short
//   help: let it live longer, or leave it out: 90 days
// error[CL0450] main.cl:11:74-77: the certificate would be renewed 30s before its end, and cert-manager asks for five minutes at least
//   in namespace/web.certificate/soon
//   help: renew it earlier, or leave it out: after two thirds of its life
// error[CL0217] main.cl:15:18-20: '61 * * * *' is no Cron: '61' is no minute
//   here: spec.schedule of k8s.CronJob
//   help: the minute is 0 to 59
