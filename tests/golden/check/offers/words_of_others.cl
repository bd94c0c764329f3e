// Kinds, types and fields by the words that other tools have for them.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  deployment a { }
  service b { }
  PersistentVolumeClaim c { }
  hpa d { }
  helm-release e { }
  database f { }
  ingress g { }
  configmap h { }
  daemonset i { }
  cronjob j { }
  widget k { }
  topic l { }
}
@also-called("topic", "channel")
kind queue in namespace { @also-called("retention") keep: Duration = 1h }
queue m { retention: 2h }
//----
// error[CL0204] main.cl:4:3-13: no kind 'deployment' is known here
//   help: here that is 'app', see 'clc doc app'
// error[CL0204] main.cl:5:3-10: no kind 'service' is known here
//   help: here that is 'app', see 'clc doc app'
// error[CL0204] main.cl:6:3-24: no kind 'PersistentVolumeClaim' is known here
//   help: here that is 'claim', see 'clc doc claim'
// error[CL0204] main.cl:7:3-6: no kind 'hpa' is known here
//   help: here that is 'autoscale' in 'app', see 'clc doc app'
// error[CL0204] main.cl:8:3-15: no kind 'helm-release' is known here
//   help: here that is 'chart', see 'clc doc chart'
// error[CL0204] main.cl:9:3-11: no kind 'database' is known here
//   help: here that is 'postgres', see 'clc doc postgres'
// error[CL0204] main.cl:10:3-10: no kind 'ingress' is known here
//   help: here that is 'route', see 'clc doc route'
// error[CL0204] main.cl:11:3-12: no kind 'configmap' is known here
//   help: here that is 'config', see 'clc doc config'
// error[CL0204] main.cl:12:3-12: no kind 'daemonset' is known here
//   help: here that is 'daemon', see 'clc doc daemon'
// error[CL0204] main.cl:13:3-10: no kind 'cronjob' is known here
//   help: did you mean 'cron-job'?
//   fix (safe): change to 'cron-job': main.cl:13:3-10 => "cron-job"
// error[CL0204] main.cl:14:3-9: no kind 'widget' is known here
//   help: 'clc doc' lists what the library has
// error[CL0204] main.cl:15:3-8: no kind 'topic' is known here
//   help: here that is 'queue', see 'clc doc queue'
// error[CL0275] main.cl:19:1-6: 'queue' must stand in namespace
//   help: declare it inside one, or say which: queue m in NAME { }
// error[CL0203] main.cl:19:11-20: 'queue' has no field 'retention'
//   label main.cl:18:6-11: declared here
//   help: here that is 'keep', which takes Duration
