/// What only the cluster would refuse: addresses, ids, amounts and lists that are none.
use std.postgres.{Bucket, DatabaseBackup}
use std.secret.{bitwarden}
use std.external.{external}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
let image: Image = "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:1111111111111111111111111111111111111111111111111111111111111111"
defaults postgres { version: 17.5, image: image, instances: 1, database: "shop", storage { size: 1Gi }, resources { limits { memory: 1Gi } } }
namespace cert-manager {
  secret token { sync: elsewhere { by: "hand", keys: ["token"] } }
}
acme-issuer nobody { server: "acme", email: "nobody", dns01: cloudflare { token: secret/token.keys.token } }
acme-issuer half { dns01: route53 { zone: "Z1", access-key: secret/token.keys.token } }
acme-issuer role { dns01: route53 { region: "eu-central-1", role: "arn:aws:iam::123456789012:role/dns" } }
acme-issuer right { email: "ops@example.org", dns01: cloudflare { token: secret/token.keys.token } }

namespace shop {
  secret key { sync: elsewhere { by: "hand", keys: ["id", "key"] } }
  bitwarden named { organization: "x", project: "22222222-2222-2222-2222-222222222222", token: secret/token.keys.token }
  postgres nowhere { backup: to("bucket/x") }
  postgres unanswered { backup: { ...to("s3://copies/shop"), endpoint: "objects.example.org" } }
  service-account nothing { may: [{ resources: [], verbs: ["get"] }] }
  service-account nobody { may-everywhere: [{ resources: ["pods"], verbs: [] }] }
  vertical-autoscaler reversed { of: "web", least { memory: 1Gi, cpu: 10m }, most { memory: 1Mi, cpu: 1 } }
  external web { by: "hand", workloads: ["Deployment/web"] }

  // What is right.
  postgres right { backup: { ...to("s3://copies/shop"), endpoint: "http://172.30.1.12:9002" } }
  vertical-autoscaler right { of: "web", least { memory: 1Mi }, most { memory: 1Gi, cpu: 1 } }
}
fn to(place: Bucket) -> DatabaseBackup = {
  destination: place, schedule: "0 3 * * *", keep: 14d, access-key: secret/key.keys.id, secret-key: secret/key.keys.key
}
//----
// error[CL0402] refused_later.cl:12:30-36: 'acme' is no WebAddress
//   label std:/values.cl: asked for here
//   help: WebAddress: `https://` or `http://`, a host, and maybe a port and a path: where something on the web answers
// error[CL0402] refused_later.cl:12:45-53: 'nobody' is no EmailAddress
//   label std:/values.cl: asked for here
//   help: EmailAddress: a name, `@` and a domain: `ops@example.org`
// error[CL0450] refused_later.cl:13:35-86: issuer 'half' has one half of a key of AWS
//   in acme-issuer/half
//   help: access-key and secret-key, or neither of them
// error[CL0402] refused_later.cl:19:35-38: 'x' is no Uuid
//   label std:/values.cl: asked for here
//   help: Uuid: 32 digits of 0 to 9 and a to f in five groups: `4a014e57-f197-4852-9831-b287013e47b6`
// error[CL0402] refused_later.cl:20:33-43: 'bucket/x' is no Bucket
//   label std:/postgres.cl: asked for here
//   help: Bucket: `s3://`, the name of a bucket, and maybe a folder in it: `s3://copies/shop`
// error[CL0402] refused_later.cl:21:72-93: 'objects.example.org' is no WebAddress
//   label std:/values.cl: asked for here
//   help: WebAddress: `https://` or `http://`, a host, and maybe a port and a path: where something on the web answers
// error[CL0402] refused_later.cl:22:48-50: '[]' is no Names
//   label std:/service-account.cl: asked for here
//   help: Names: one name at least
// error[CL0402] refused_later.cl:23:75-77: '[]' is no Names
//   label std:/service-account.cl: asked for here
//   help: Names: one name at least
// error[CL0450] refused_later.cl:24:61-64: it recommends at least 1Gi of memory, and at most 1Mi
//   label refused_later.cl:24:93-96: and namespace/shop.vertical-autoscaler/reversed
//   in namespace/shop.vertical-autoscaler/reversed
//   help: least is not above most
