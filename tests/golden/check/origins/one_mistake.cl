// One mistake, one report, whoever meets it.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }
defaults app { image: "ghcr.io/e/f:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }

namespace web {
  app Front_1 { }
  app two { ports { http: 8080, other: 8080 } }
  app mounts { volumes { "/tmp": empty {}, "/tmp/": empty {} } }
}
//----
// error[CL0402] main.cl:5:7-14: 'Front_1' is no DnsLabel
//   label std:/values.cl: asked for here
//   help: DnsLabel: at most 63 small letters, digits and '-', of which the first and the last are letters or digits
//   help: write 'front-1'
//   fix (unsafe): write 'front-1': main.cl:5:7-14 => "front-1"
// error[CL0450] main.cl:6:13-46: two ports of 'two' have one number
//   in namespace/web.app/two
//   help: leave one of them out
// error[CL0450] main.cl:7:16-63: two volumes of 'mounts' are mounted at paths that differ in signs only
//   in namespace/web.app/mounts
//   help: mount one of them elsewhere
