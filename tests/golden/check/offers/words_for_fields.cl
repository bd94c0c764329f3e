// Who writes what Kubernetes, Helm or Compose call a field is told what it is called here.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
defaults app {
  image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
namespace web {
  postgres database { version: 17.2, replicas: 3, storage { size: 1Gi } }
  app front { replica-count: 2 }
  app back { scale: 2 }
  app spread { topology-spread-constraints: [] }
  app slow { termination-grace-period-seconds: 30 }
  app named { env-file: ".env" }
  app kept { claim data { mount: "/data", capacity: 1Gi } }
  job once { backoff-limit: 2 }
  job never { restart-policy: "Never" }
  job short { active-deadline-seconds: 60 }
  job gone { ttl-seconds-after-finished: 60 }
  cron-job often { concurrency-policy: "Forbid" }
  route page { hostnames: ["www.example.org"] }
  certificate page { dns-names: ["www.example.org"] }
  service-account clerk { rules: [] }
  redis sessions { user: 999, maxmemory-policy: "allkeys-lru" }
}
//----
// error[CL0203] main.cl:7:38-46: 'postgres' has no field 'replicas'
//   label std:/postgres.cl: declared here
//   help: here that is 'instances', which takes InstanceCount
// error[CL0203] main.cl:8:15-28: 'app' has no field 'replica-count'
//   label std:/app.cl: declared here
//   help: here that is 'replicas', which takes Count
// error[CL0203] main.cl:9:14-19: 'app' has no field 'scale'
//   label std:/app.cl: declared here
//   help: here that is 'replicas', which takes Count
// error[CL0203] main.cl:10:16-43: 'app' has no field 'topology-spread-constraints'
//   label std:/app.cl: declared here
//   help: here that is 'spread', which takes "soft" | "hard" | "none"
// error[CL0203] main.cl:11:14-46: 'app' has no field 'termination-grace-period-seconds'
//   label std:/app.cl: declared here
//   help: here that is 'grace', which takes Duration
// error[CL0203] main.cl:12:15-23: 'app' has no field 'env-file'
//   label std:/app.cl: declared here
//   help: here that is 'env-from', which takes [config | secret]
// error[CL0203] main.cl:13:43-51: 'claim' has no field 'capacity'
//   label std:/storage.cl: declared here
//   help: here that is 'size', which takes Quantity
// error[CL0203] main.cl:14:14-27: 'job' has no field 'backoff-limit'
//   label std:/job.cl: declared here
//   help: here that is 'retries', which takes Count
// error[CL0203] main.cl:15:15-29: 'job' has no field 'restart-policy'
//   label std:/job.cl: declared here
//   help: here that is 'restart', which takes "Never" | "OnFailure"
// error[CL0203] main.cl:16:15-38: 'job' has no field 'active-deadline-seconds'
//   label std:/job.cl: declared here
//   help: here that is 'deadline', which takes Duration
// error[CL0203] main.cl:17:14-40: 'job' has no field 'ttl-seconds-after-finished'
//   label std:/job.cl: declared here
//   help: here that is 'keep', which takes Duration
// error[CL0203] main.cl:18:20-38: 'cron-job' has no field 'concurrency-policy'
//   label std:/job.cl: declared here
//   help: here that is 'overlap', which takes "Allow" | "Forbid" | "Replace"
// error[CL0203] main.cl:19:16-25: 'route' has no field 'hostnames'
//   label std:/gateway.cl: declared here
//   help: here that is 'hosts', which takes [Hostname]
// error[CL0203] main.cl:20:22-31: 'certificate' has no field 'dns-names'
//   label std:/certificate.cl: declared here
//   help: here that is 'names', which takes [Hostname]
// error[CL0203] main.cl:21:27-32: 'service-account' has no field 'rules'
//   label std:/service-account.cl: declared here
//   help: here that is 'may', which takes [Permission]
// error[CL0203] main.cl:22:31-47: 'redis' has no field 'maxmemory-policy'
//   label std:/redis.cl: declared here
//   help: here that is 'eviction', which takes "noeviction" | "allkeys-lru" | "allkeys-lfu" | "volatile-lru" | "volatile-ttl"
