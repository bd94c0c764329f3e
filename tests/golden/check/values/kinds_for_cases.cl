// A kind where one of some cases is expected is one mistake, and the help has the cases.
cluster demo { kubernetes: 1.34.1 }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 64Mi } }
    volumes { "/etc/front": config { config: config/settings }, "/certs": secret { secret: secret/certificate } }
    replicas: config { nothing: 1 }
  }
  config settings { data { "front.yaml": "mode: fast" } }
  secret certificate { sync: elsewhere { by: "who runs it", keys: ["tls.key"] } }
}
//----
// error[CL0253] kinds_for_cases.cl:7:29-35: Volume has no case 'config'
//   help: its cases are empty, claimed, config-file, config-files, secret-file, secret-files, nfs, host-path
// error[CL0253] kinds_for_cases.cl:7:75-81: Volume has no case 'secret'
//   help: its cases are empty, claimed, config-file, config-files, secret-file, secret-files, nfs, host-path
// error[CL0210] kinds_for_cases.cl:8:15-21: expected Count, found config
