// What the types of the library ask of a name or number is told in words.
//--- main.cl
use std.postgres.{Pooler}
cluster demo { kubernetes: 1.34.1 }
namespace web {
  app Front_End {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    ports { averyverylongportname: 8080, http: 80800 }
    replicas: -1
    env { "1ST": "x" }
    labels { "-a": "b", c: "-d" }
    user: -5
  }
  postgres db { version: 17.5, instances: 0, resources { limits { memory: 512Mi } }, storage { size: 10Gi } }
}
//----
// error[CL0402] main.cl:4:7-16: 'Front_End' is no DnsLabel
//   label std:/values.cl: asked for here
//   help: DnsLabel: at most 63 small letters, digits and '-', of which the first and the last are letters or digits
//   help: write 'front-end'
//   fix (unsafe): write 'front-end': main.cl:4:7-16 => "front-end"
// error[CL0402] main.cl:7:13-34: 'averyverylongportname' is no PortName
//   label std:/values.cl: asked for here
//   help: PortName: at most 15 small letters, digits and '-', of which the first and the last are letters or digits
// error[CL0402] main.cl:7:48-53: '80800' is no Port
//   label std:/values.cl: asked for here
//   help: Port: a whole number from 1 to 65535: a port of TCP or UDP
// error[CL0402] main.cl:8:15-17: '-1' is no Count
//   label std:/values.cl: asked for here
//   help: Count: a whole number that is not negative: a number of things
// error[CL0402] main.cl:9:11-16: '1ST' is no EnvName
//   label std:/values.cl: asked for here
//   help: EnvName: letters, digits, '_', '-' and '.', of which the first is a letter or '_'
// error[CL0402] main.cl:10:14-18: '-a' is no LabelKey
//   label std:/values.cl: asked for here
//   help: LabelKey: at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits, behind a domain in small letters and a slash if it is not the user's own
// error[CL0402] main.cl:10:28-32: '-d' is no LabelValue
//   label std:/values.cl: asked for here
//   help: LabelValue: nothing, or at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits
// error[CL0402] main.cl:11:11-13: '-5' is no UserId
//   label std:/values.cl: asked for here
//   help: UserId: a whole number from 0 to 2147483647
// error[CL2002] main.cl:13:26-30: image 'ghcr.io/cloudnative-pg/postgresql:17.5' is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, image: "ghcr.io/cloudnative-pg/postgresql:17.5@sha256:..."; where a kind made it up, set it
// error[CL0402] main.cl:13:43-44: '0' is no InstanceCount
//   label std:/postgres.cl: asked for here
//   help: InstanceCount: a whole number from 1 on; two instances or more survive the loss of a node
