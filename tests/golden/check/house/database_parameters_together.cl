/// Parameters of databases that their operator refuses beside what the database asks for, and where their instances run.
use std.crd.cnpg
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
let image: Image = "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
defaults postgres {
  version: 17.5, image: image, instances: 2, database: "shop", storage { size: 1Gi }
  resources { requests { memory: 512Mi }, limits { memory: 1Gi } }
}
namespace broken {
  postgres buffers { parameters { shared_buffers: "2GB" } }
  postgres counted { parameters { shared_buffers: 1024 } }
  postgres level { parameters { wal_level: "minimal" } }
  postgres unknown { parameters { wal_level: "logica" } }
  postgres hints { parameters { wal_log_hints: "off" } }
  postgres log { wal: { size: 1Gi }, parameters { max_wal_size: "2GB" } }
  emit cnpg.Cluster {
    metadata { name: "by-hand" }
    spec { instances: 1, imageName: image, storage { size: "1Gi" }, postgresql { parameters { wal_level: "minimal" } } }
  }
}
// What is right.
namespace clean {
  postgres calm {
    parameters { shared_buffers: "512 MB", wal_level: "replica", archive_mode: "on", max_wal_size: "1GB", wal_log_hints: "on" }
    libraries: ["timescaledb"]
    wal: { size: 2Gi }
    tolerates: [{ key: "role", value: "data", effect: "NoSchedule" }]
    node-labels { "example.org/disk": "ssd" }
    node-affinity { preferred: [{ weight: 10, expressions: [{ key: "example.org/zone", values: ["a"] }] }] }
  }
  postgres without-request { parameters { shared_buffers: "2GB" }, resources { requests: {} } }
  emit cnpg.Cluster {
    metadata { name: "alone", annotations { "cnpg.io/skipWalArchiving": "enabled" } }
    spec {
      instances: 1, imageName: image, storage { size: "1Gi" }
      postgresql { parameters { wal_level: "minimal", max_wal_senders: "0" } }
    }
  }
}
//----
// error[CL2059] database_parameters_together.cl:12:51-56: database 'buffers' asks for 512Mi of memory, and shared_buffers alone is 2GB
//   in rule 'database-parameter'
//   help: a quarter of the memory is usual: less for shared_buffers, or more for resources.requests.memory
// error[CL2059] database_parameters_together.cl:13:51-55: database 'counted' asks for 512Mi of memory, and shared_buffers alone is 1024
//   in rule 'database-parameter'
//   help: a quarter of the memory is usual: less for shared_buffers, or more for resources.requests.memory
// error[CL2059] database_parameters_together.cl:14:44-53: the log of database 'level' is archived, and with wal_level 'minimal' nothing can be made of it
//   in rule 'database-parameter'
//   help: logical, as it is if not set, or replica
// error[CL2059] database_parameters_together.cl:15:46-54: wal_level of database 'unknown' is 'logica', which PostgreSQL does not know
//   in rule 'database-parameter'
//   help: logical, as it is if not set, or replica
// error[CL2059] database_parameters_together.cl:16:48-53: database 'hints' has 2 instances, and without wal_log_hints one that was the first can't follow again
//   in rule 'database-parameter'
//   help: leave it out: CloudNativePG turns it on
// error[CL2059] database_parameters_together.cl:17:65-70: max_wal_size of database 'log' is 2GB, and the volume of its log holds 1Gi
//   in rule 'database-parameter'
//   help: less than the volume
// error[CL2059] database_parameters_together.cl:20:106-115: the log of database 'by-hand' is archived, and with wal_level 'minimal' nothing can be made of it
//   in rule 'database-parameter'
//   help: logical, as it is if not set, or replica
