// Documents of Talos that say what they are: a kind that nobody knows, or another version of one, is no document.
//--- main.cl
use std.crd.talos as api
use std.talos.{talos-document}

cluster c { kubernetes: 1.34.1, talos: 1.11.1 }

talos-document typed { content: api.UserVolumeConfig { name: "data" } }
talos-document later { content { apiVersion: "v1alpha1", kind: "HostnamConfig", hostname: "x" } }
talos-document typo { content { apiVersion: "v1alpha1", kind: "UserVolumeConfi", name: "data" } }
talos-document other { content { apiVersion: "v1alpha2", kind: "UserVolumeConfig", name: "data" } }
talos-document nothing { content { apiVersion: "v1alpha1", kind: "Deployment" } }
talos-document field { content { apiVersion: "v1alpha1", kind: "UserVolumeConfig", nam: "data" } }
//----
// error[CL0609] main.cl:7:46-56: no API types are known for 'HostnamConfig' of 'v1alpha1'
//   here: HostnamConfig
//   help: did you mean 'HostnameConfig'? Talos serves it since 1.15
// error[CL0609] main.cl:8:45-55: no API types are known for 'UserVolumeConfi' of 'v1alpha1'
//   here: UserVolumeConfi
//   help: did you mean 'UserVolumeConfig'?
// error[CL0609] main.cl:9:46-56: no API types are known for 'UserVolumeConfig' of 'v1alpha2'
//   here: UserVolumeConfig
//   help: Talos 1.11 serves 'UserVolumeConfig' as 'v1alpha1'
// error[CL0609] main.cl:10:48-58: no API types are known for 'Deployment' of 'v1alpha1'
//   here: Deployment
//   help: Talos 1.11 has no kind 'Deployment'
// error[CL0203] main.cl:11:89-95: 'talos.UserVolumeConfig' has no field 'nam'
//   here: nam of UserVolumeConfig
//   help: did you mean 'name'?
