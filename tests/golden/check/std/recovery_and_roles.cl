/// A database that begins with copies, and users of it besides its owner.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults postgres {
  version: 17.5
  image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  instances: 1
  storage { size: 1Gi }
  resources { limits { memory: 1Gi } }
}
namespace elsewhere {
  secret bucket { sync: elsewhere { by: "hand", keys: ["id", "key"] } }
  secret reader { sync: elsewhere { by: "hand", keys: ["username", "password"] } }
}
namespace broken {
  secret bucket { sync: elsewhere { by: "hand", keys: ["id", "key"] } }
  secret only { sync: elsewhere { by: "hand", keys: ["password"] } }
  defaults postgres { recovery { source: "s3://copies/shop", server: "shop", access-key: secret/bucket.keys.id, secret-key: secret/bucket.keys.key } }
  postgres shop {
    backup: {
      destination: "s3://copies/shop"
      access-key: secret/bucket.keys.id
      secret-key: secret/bucket.keys.key
      schedule: "0 3 * * *"
      keep: 14d
    }
  }
  postgres moment { recovery { until: "yesterday" } }
  postgres far { recovery { access-key: namespace/elsewhere.secret/bucket.keys.id } }
  postgres roles {
    recovery: null
    roles {
      app {}
      keyless { password: only }
      away { password: namespace/elsewhere.secret/reader }
      ends { valid-until: "soon" }
    }
  }
  postgres names { recovery: null, roles { pg_reader {} } }
}

// What is right.
namespace clean {
  secret bucket { sync: elsewhere { by: "hand", keys: ["id", "key"] } }
  secret reader { type: "kubernetes.io/basic-auth", sync: elsewhere { by: "hand", keys: ["username", "password"] } }
  postgres shop {
    recovery { source: "s3://copies/shop", server: "shop", until: "2026-03-01T12:00:00Z", access-key: secret/bucket.keys.id, secret-key: secret/bucket.keys.key }
    backup: {
      destination: "s3://copies/again"
      access-key: secret/bucket.keys.id
      secret-key: secret/bucket.keys.key
      schedule: "0 3 * * *"
      keep: 14d
    }
    roles {
      reader { password: reader, in-roles: ["pg_read_all_data"], connections: 5 }
      gone { ensure: "absent" }
    }
  }
}
//----
// error[CL0450] recovery_and_roles.cl:17:42-60: database 'shop' begins with the copies at s3://copies/shop, and writes its own into their place
//   in namespace/broken.postgres/shop
//   help: another destination of backup: CloudNativePG asks that nothing lies there yet
// error[CL0450] recovery_and_roles.cl:27:39-50: 'yesterday' is no moment
//   in namespace/broken.postgres/moment
//   help: date, time and zone: 2026-03-01T12:00:00Z
// error[CL0450] recovery_and_roles.cl:28:12-15: secret 'bucket' stands in namespace 'elsewhere', and database 'far' in 'broken'
//   in namespace/broken.postgres/far
//   help: declare it beside the database
// error[CL0450] recovery_and_roles.cl:32:7-13: 'app' is the owner of database 'app', whom CloudNativePG makes with a password of its own
//   in namespace/broken.postgres/roles
//   help: leave the role out: postgres/roles.credentials
// error[CL0450] recovery_and_roles.cl:33:27-31: CloudNativePG reads the keys 'username' and 'password', and secret 'only' has password
//   in namespace/broken.postgres/roles
//   help: bring them under these names; the content of username is keyless
// error[CL0450] recovery_and_roles.cl:34:24-57: secret 'reader' stands in namespace 'elsewhere', and database 'roles' in 'broken'
//   in namespace/broken.postgres/roles
//   help: declare it beside the database
// error[CL0450] recovery_and_roles.cl:35:27-33: 'soon' is no moment
//   in namespace/broken.postgres/roles
//   help: date, time and zone: 2026-12-31T00:00:00Z
// error[CL0402] recovery_and_roles.cl:38:44-53: 'pg_reader' is no RoleName
//   label std:/postgres.cl: asked for here
//   help: RoleName: 1 to 63 letters, digits, `_`, `-`, `.` and `$`, no digit first; `postgres`, `streaming_replica` and names that begin with `pg_` are the server's own
//   help: write 'pg-reader'
//   fix (unsafe): write 'pg-reader': recovery_and_roles.cl:38:44-53 => "pg-reader"
