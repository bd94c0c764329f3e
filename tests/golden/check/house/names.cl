// Names of apps, namespaces and variables.
@severity("CL2043", "info")
@severity("CL2044", "info")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  app paperless-ngx { env { DB_HOST: "db", http_proxy: "http://proxy:8118", "node.name": "one", Db_Port: 1 } }
  app digits { name: "9front" }
  app twice { name: "front--back" }
  @allow("CL2042", reason: "it has no Service, and its name is old")
  @allow("CL2044", reason: "the program reads it so")
  app allowed { name: "2fa", env { logLevel: "info" } }
}
namespace media-server {}
namespace kube-system { made-elsewhere: true }
@allow("CL2043", reason: "its chart asks for this name")
namespace cert-manager {}
//----
// info[CL2044] names.cl:7:106-107: variable 'Db_Port' is not written in capital letters
//   in rule 'variable-name'
//   help: DB_PORT, if the program reads it so
// warning[CL2042] names.cl:8:7-13: '9front' is no name of an app
//   in rule 'app-name'
//   help: small letters and digits, words divided by one '-', a letter first: paperless-ngx
// warning[CL2042] names.cl:9:7-12: 'front--back' is no name of an app
//   in rule 'app-name'
//   help: small letters and digits, words divided by one '-', a letter first: paperless-ngx
// info[CL2043] names.cl:14:11-23: the name of namespace 'media-server' is more than one word
//   in rule 'namespace-name'
//   help: one word for what is in it: observability, network, database
