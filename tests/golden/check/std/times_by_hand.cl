/// Schedules and lifetimes are read where no kind writes them: typed, as open data and by kinds.
//--- main.cl
use std.crd.cert-manager as cm
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }
self-signed-issuer own {}

namespace web {
  // What is right.
  emit [cron("nightly", "0 3 * * 1-5"), cron("daily", "@daily")]
  emit [made("calm", "720h", "1h30m0s"), made("half", "1.5h", "5m")]
  certificate shop { names: ["shop.web.svc"], issuer: own, lifetime: 30d, renew-before: 10d }
  raw-object clean { object: {
    apiVersion: "batch/v1", kind: "CronJob"
    metadata { name: "clean", namespace: "web" }
    spec { schedule: "*/5 * * * *", jobTemplate: work }
  } }
  // What is not.
  raw-object open-schedule { object: {
    apiVersion: "batch/v1", kind: "CronJob"
    metadata { name: "open", namespace: "web" }
    spec { schedule: "* * * *", jobTemplate: work }
  } }
  emit made("days", "7d", "1h")
  emit made("late", "100h", "200h")
  emit made("short", "30m", "10m")
  emit made("soon", "100h", "4m")
  raw-object open-lifetime { object: {
    apiVersion: "cert-manager.io/v1", kind: "Certificate"
    metadata { name: "open", namespace: "web" }
    spec { secretName: "open", dnsNames: ["open.web.svc"], duration: "1 year", renewBefore: "8h", issuerRef { kind: "ClusterIssuer", name: "own" } }
  } }
  raw-object open-renewal { object: {
    apiVersion: "cert-manager.io/v1", kind: "Certificate"
    metadata { name: "renewal", namespace: "web" }
    spec { secretName: "renewal", dnsNames: ["renewal.web.svc"], duration: "7h", renewBefore: "8h", issuerRef { kind: "ClusterIssuer", name: "own" } }
  } }
  @allow("CL2142", reason: "a webhook of ours sets the lifetime")
  raw-object allowed { object: made("allowed", "100h", "200h") }
}

fn cron(name: String, schedule: Cron) -> k8s.CronJob = {
  metadata { name: name, namespace: "web" }
  spec { schedule: schedule, jobTemplate: work }
}
let work: k8s.JobTemplateSpec = {
  spec { template { spec {
    restartPolicy: "Never"
    containers: [{ name: "one", image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }]
  } } }
}
fn made(name: String, lives: Duration, before: Duration) -> cm.Certificate = {
  metadata { name: name, namespace: "web" }
  spec { secretName: name, dnsNames: ["\(name).web.svc"], duration: lives, renewBefore: before, issuerRef { kind: "ClusterIssuer", name: "own" } }
}
//----
// error[CL0217] main.cl:22:22-31: '* * * *' is no Cron: the day of the week is missing
//   here: spec.schedule of CronJob 'open'
// error[CL0613] main.cl:24:21-25: '7d' does not match /^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/
//   here: spec.duration of Certificate 'days'
//   help: its units are ms, s, m, h: write 168h
// error[CL2142] main.cl:25:29-35: certificate 'late' is renewed 200h before its end, and it lives 100h
//   in rule 'certificate-lifetime'
//   help: renew it later: a third of its life is what cert-manager takes itself
// error[CL2142] main.cl:26:22-27: certificate 'short' lives 30m, and cert-manager makes none that lives less than an hour
//   in rule 'certificate-lifetime'
//   help: let it live longer: 2160h are the 90 days it takes itself
// error[CL2142] main.cl:27:29-33: certificate 'soon' is renewed 4m before its end, and cert-manager asks for five minutes at least
//   in rule 'certificate-lifetime'
//   help: renew it earlier: a third of its life is what cert-manager takes itself
// error[CL0217] main.cl:31:70-78: '1 year' is no Duration: a blank stands behind the number
//   here: spec.duration of Certificate 'open'
// error[CL2142] main.cl:36:95-99: certificate 'renewal' is renewed 8h before its end, and it lives 7h
//   in rule 'certificate-lifetime'
//   help: renew it later: a third of its life is what cert-manager takes itself
