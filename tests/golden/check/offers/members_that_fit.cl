// An instance or record stands where something is expected that it has.
//--- main.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1 }
type Door = { wide: Int }
type House = { front: Door, back: Door?, rooms: Map<String, Door> }
fn of(h: House) -> Door = h
kind shed in namespace { door: Door, other: shed? }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    ports { http: 8080, admin: 9090 }
    connects-to: [app/front, app/back]
    env { TOKEN: secret/login }
  }
  app back {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
  }
  secret login { sync: elsewhere { by: "hand", keys: ["TOKEN"] } }
  shed a { door: shed/b }
  shed b { door { wide: 3 } }
}
//----
// error[CL0210] main.cl:4:27-28: expected Door, found House
//   label main.cl:4:20-24: asked for here
//   help: write h.front or h.rooms.NAME
// error[CL0210] main.cl:11:19-28: expected Endpoint, found app
//   label std:/program.cl: asked for here
//   help: write app/front.endpoints.http or app/front.endpoints.admin
// error[CL0210] main.cl:11:30-38: expected Endpoint, found app
//   label std:/program.cl: asked for here
//   help: write app/back.endpoints.NAME
// error[CL0210] main.cl:12:18-30: expected EnvValue, found secret
//   label std:/container.cl: asked for here
//   help: write secret/login.keys.NAME
// error[CL0210] main.cl:19:18-24: expected Door, found shed
//   label main.cl:5:26-30: asked for here
//   help: write shed/b.door
