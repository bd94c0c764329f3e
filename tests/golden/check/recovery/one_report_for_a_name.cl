// A name that is wrong in several places is one mistake: the first place is told, the others are shown.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  defaults app {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  config settings { data { A: "1" } }
  app web { env-from: [config/setings] }
  app worker { env-from: [config/setings] }
}
//----
// error[CL0207] main.cl:9:24-38: no config 'setings' is declared
//   label main.cl:10:27-41: here too
//   help: did you mean 'settings'?
//   fix (safe): change to 'settings': main.cl:9:31-38 => "settings" main.cl:10:34-41 => "settings"
