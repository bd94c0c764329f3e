/// What has the name of a credential: none of these words is written down. Others only sound like it.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    env { DB_PASS: "hunter2", PGPASSWORD: "x", AWS_SECRET_ACCESS_KEY: "wJalr", BYPASS: "no", COMPASS: "no" }
  }
}
//----
// error[CL2003] credential_names.cl:7:20-29: 'DB_PASS' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: take it from a secret: DB_PASS: secret/NAME.keys.KEY
// error[CL2003] credential_names.cl:7:43-46: 'PGPASSWORD' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: take it from a secret: PGPASSWORD: secret/NAME.keys.KEY
// error[CL2003] credential_names.cl:7:71-78: 'AWS_SECRET_ACCESS_KEY' is the name of a credential, and its value is written down
//   in rule 'raw-secret'
//   help: take it from a secret: AWS_SECRET_ACCESS_KEY: secret/NAME.keys.KEY
