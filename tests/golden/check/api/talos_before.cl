// Documents and fields of Talos that came after the cluster's release.
//--- main.cl
use std.crd.talos

cluster c { kubernetes: 1.33.4, talos: 1.11.2 }

emit talos.BlackholeRouteConfig { name: "10.0.0.0/8" } at "route.yaml"
emit talos.VolumeConfig { name: "EPHEMERAL", mount { disableAccessTime: true } } at "volume.yaml"
let bond = { apiVersion: "v1alpha1", kind: "BondConfig", name: "bond0", links: ["a"] }
emit bond at "bond.yaml"
//----
// error[CL0608] main.cl:5:33-55: Talos 1.11 does not serve 'BlackholeRouteConfig' of 'v1alpha1'
//   here: BlackholeRouteConfig
//   help: Talos serves it since 1.15
//   help: nothing in this release has a kind of that name
// error[CL0610] main.cl:6:46-79: 'talos.VolumeConfig' has no field 'mount' in Talos 1.11
//   here: mount of VolumeConfig
//   help: Talos has it since 1.15
// error[CL0608] main.cl:7:26-36: Talos 1.11 does not serve 'BondConfig' of 'v1alpha1'
//   here: BondConfig
//   help: Talos serves it since 1.15
//   help: nothing in this release has a kind of that name
