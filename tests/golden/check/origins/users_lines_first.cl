// What the library makes is wrong by what the user gave it: his line is shown first, the library's beside it.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }
defaults app { image: "ghcr.io/e/f:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }

namespace web {
  app front { ports { http: 8080 }, load-balancer mail { ports { one { port: 25, to: "http" }, two { port: 25, to: "http" } } } }
  app root { volumes { "/": empty {} } }
  app keys { ports { http: 8080 } }
  app user { env { A: app/keys.endpoints.htp.host() } }
}
//----
// error[CL0615] main.cl:5:108-110: two elements of the list have port '25'
//   here: spec.ports[1] of Service 'front-mail'
//   label std:/load-balancer.cl: the library makes it here
// error[CL0402] main.cl:6:24-27: '' is no DnsLabel
//   label std:/values.cl: asked for here
//   help: DnsLabel: at most 63 small letters, digits and '-', of which the first and the last are letters or digits
// error[CL0404] main.cl:8:42-45: there is no key 'htp'
//   label main.cl:7:22-26: a key that it has
//   help: did you mean 'http'?
//   fix (safe): change to 'http': main.cl:8:42-45 => "http"
