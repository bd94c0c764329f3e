// `self.ports` is not what is meant inside `ports`: it would need itself. A module of a near name is.
//--- main.cl
use "lib/ports.cl" as prts
cluster main { kubernetes: 1.34.1 }
let image: Image = "ghcr.io/x/y:1.2.3@sha256:1111111111111111111111111111111111111111111111111111111111111111"
namespace web {
  app one { image: image, resources { limits { memory: 1Gi } }, ports { http: ports.http } }
  app two { image: image, resources { limits { memory: 1Gi } }, args: ["--port=\(ports.http)"], ports { http: 80 } }
  app three { image: image, resources { limits { memory: 1Gi } }, command: command }
}
//--- lib/ports.cl
let http: Port = 80
//----
// error[CL0201] main.cl:5:79-84: no 'ports' is known here
//   help: did you mean 'prts'?
//   fix (safe): change to 'prts': main.cl:5:79-84 => "prts"
// error[CL0201] main.cl:6:82-87: no 'ports' is known here
//   help: a body does not see the fields it sets; write self.ports
//   fix (safe): write 'self.ports': main.cl:6:82-87 => "self.ports"
// error[CL0201] main.cl:7:76-83: no 'command' is known here
//   help: a body does not see the fields it sets, and this one is 'command' itself
