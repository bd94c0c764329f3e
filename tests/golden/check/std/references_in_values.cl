/// A key of a secret and an endpoint are no text: what is meant of them is named, and the report stands where they are written.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults chart { from: "https://example.org/charts", version: "1.0.0" }
namespace web {
  secret login { sync: elsewhere { by: "hand", keys: ["password"] } }
  app front {
    image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 1Gi } }
    ports { http: 80 }
  }
  chart key { values { deep { pass: secret/login.keys.password } } }
  config file { files { "a.yaml": yaml({ list: [{ x: secret/login.keys.password }] }) } }
  chart endpoint { values { deep { front: app/front.endpoints.http } } }
  chart listed { values { deep { front: [app/front.endpoints.http] } } }

  // What is right.
  chart clean {
    values { url: app/front.endpoints.http.host(), port: app/front.endpoints.http.port, from { name: secret/login.name, key: secret/login.keys.password.key } }
  }
}
//----
// error[CL0441] references_in_values.cl:11:31-35: 'namespace/web.secret/login' is no data and can't be written
//   label std:/flat.cl: it would be written here
//   help: it is a SecretKey: name what is meant of it, .of.name and .key
// error[CL0441] references_in_values.cl:12:51-52: 'namespace/web.secret/login' is no data and can't be written
//   label references_in_values.cl:12:35-86: it would be written here
//   help: it is a SecretKey: name what is meant of it, .of.name and .key
// error[CL0450] references_in_values.cl:13:29-69: 'deep.front' is an endpoint, and the values of a chart are texts and numbers
//   in namespace/web.chart/endpoint
//   help: name what is meant of it: .host(), .address(), .port or .service
// error[CL0450] references_in_values.cl:14:18-71: 'deep.front[0]' is an endpoint, and the values of a chart are texts and numbers
//   in namespace/web.chart/listed
//   help: name what is meant of it: .host(), .address(), .port or .service
