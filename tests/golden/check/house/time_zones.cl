/// Time zones that there are not.
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults cron-job {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 256Mi } }
  schedule: "0 4 * * *"
}
namespace broken {
  cron-job nowhere { time-zone: "Mars/Olympus" }
  cron-job slip { time-zone: "Europe/Stockhlom" }
  emit k8s.CronJob { metadata { name: "by-hand" }, spec { schedule: "0 4 * * *", timeZone: "europe/berlin", jobTemplate { spec: job() } } }
  @allow("CL2058", reason: "a zone of next year")
  cron-job allowed { time-zone: "America/Coyhaique2" }
}
namespace clean {
  cron-job city { time-zone: "America/Argentina/Buenos_Aires" }
  cron-job utc { time-zone: "Etc/UTC" }
  cron-job short { time-zone: "UTC" }
  cron-job unsaid {}
}
fn job() -> k8s.JobSpec = {
  template { spec { restartPolicy: "Never", containers: [{
    name: "main"
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
  }] } }
}
//----
// error[CL2058] time_zones.cl:12:33-47: CronJob 'nowhere' runs by the time zone 'Mars/Olympus', and there is none of that name
//   in rule 'time-zone'
//   help: it is called by an area and a city, Europe/Stockholm; or Etc/UTC
// error[CL2058] time_zones.cl:13:30-48: CronJob 'slip' runs by the time zone 'Europe/Stockhlom', and there is none of that name
//   in rule 'time-zone'
//   help: did you mean 'Europe/Stockholm'?
// error[CL2058] time_zones.cl:14:92-107: CronJob 'by-hand' runs by the time zone 'europe/berlin', and there is none of that name
//   in rule 'time-zone'
//   help: did you mean 'Europe/Berlin'?
