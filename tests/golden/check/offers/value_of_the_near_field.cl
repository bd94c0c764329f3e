// A field that is near is no sure fix where the value would not fit.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
type Door = { height: Int, label: String? }
kind house in namespace { door: Door }
namespace web {
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 10m }, limits { memory: 256Mi } }
    port: 8080
    replica: 2
    sprad: 3
  }
  house a { door: { heigth: 3, lable: [1] } }
}
//----
// error[CL0203] main.cl:8:5-9: 'app' has no field 'port'
//   label std:/app.cl: declared here
//   help: did you mean 'ports'? it takes Map<PortName, Port>, as in ports { NAME: 8080 }
// error[CL0203] main.cl:9:5-12: 'app' has no field 'replica'
//   label std:/app.cl: declared here
//   help: did you mean 'replicas'?
//   fix (safe): change to 'replicas': main.cl:9:5-12 => "replicas"
// error[CL0203] main.cl:10:5-10: 'app' has no field 'sprad'
//   label std:/app.cl: declared here
//   help: did you mean 'spread'? it takes "soft" | "hard" | "none"
// error[CL0203] main.cl:12:21-27: 'Door' has no field 'heigth'
//   label main.cl:2:6-10: declared here
//   help: did you mean 'height'?
//   fix (safe): change to 'height': main.cl:12:21-27 => "height"
// error[CL0203] main.cl:12:32-37: 'Door' has no field 'lable'
//   label main.cl:2:6-10: declared here
//   help: did you mean 'label'? it takes String
