/// Settings of databases that their operator refuses, and a cache whose image can't begin.
use std.crd.cnpg
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
let image: Image = "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
defaults postgres { version: 17.5, image: image, instances: 1, database: "shop", storage { size: 1Gi }, resources { limits { memory: 1Gi } } }
defaults redis { image: "docker.io/redis:8.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 64Mi } } }
namespace broken {
  postgres owned { parameters { ssl: "off", archive_command: "true", work_mem: "64MB" } }
  postgres amounts { parameters { work_mem: "4GBB", shared_buffers: "256Mi", maintenance_work_mem: "64mb", effective_cache_size: 1000 } }
  emit cnpg.Cluster {
    metadata { name: "by-hand" }
    spec { instances: 1, imageName: image, storage { size: "1Gi" }, postgresql { parameters { port: "5433" } } }
  }
  redis cache {}
  @allow("CL2059", reason: "a test")
  @allow("CL2060", reason: "its image is made for user 1000")
  bundle allowed {}
}
// What is right.
namespace clean {
  postgres calm { parameters { work_mem: "64 MB", max_wal_size: "1.5GB", log_min_duration_statement: "1s", "pg_stat_statements.max": 10000 } }
  redis cache { user: 999 }
  redis root { capabilities { add: ["SETUID", "SETGID"] } }
}
kind bundle in namespace {
  postgres hidden { parameters { ssl: "off" } }
  redis plain {}
}
//----
// error[CL2059] database_parameters.cl:10:38-43: 'ssl' of database 'owned' is set by CloudNativePG itself, which refuses it from others
//   in rule 'database-parameter'
//   help: connections are encrypted in any case
// error[CL2059] database_parameters.cl:10:62-68: 'archive_command' of database 'owned' is set by CloudNativePG itself, which refuses it from others
//   in rule 'database-parameter'
//   help: backup { ... } of the database archives its log
// error[CL2059] database_parameters.cl:11:45-51: '4GBB' is no amount of memory for 'work_mem' of database 'amounts'
//   in rule 'database-parameter'
//   help: PostgreSQL writes B, kB, MB, GB and TB, and no others: 64MB
// error[CL2059] database_parameters.cl:11:69-76: '256Mi' is no amount of memory for 'shared_buffers' of database 'amounts'
//   in rule 'database-parameter'
//   help: PostgreSQL writes B, kB, MB, GB and TB, and no others: 64MB
// error[CL2059] database_parameters.cl:11:100-106: '64mb' is no amount of memory for 'maintenance_work_mem' of database 'amounts'
//   in rule 'database-parameter'
//   help: PostgreSQL writes B, kB, MB, GB and TB, and no others: 64MB
// error[CL2059] database_parameters.cl:14:101-107: 'port' of database 'by-hand' is set by CloudNativePG itself, which refuses it from others
//   in rule 'database-parameter'
//   help: leave it out
// warning[CL2060] database_parameters.cl:16:9-14: redis 'cache' says no user, and an image that begins as root can't become another without its capabilities
//   in rule 'redis-user'
//   help: user: 999, for the images that Redis and Valkey publish
