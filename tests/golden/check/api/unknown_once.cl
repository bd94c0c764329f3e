// A field that nobody knows in a document of Talos is marked at its name, and not at its value as well.
//--- main.cl
use std.crd.talos

cluster c { kubernetes: 1.34.1, talos: 1.11.1 }

emit talos.MachineConfig { machine { typ: "worker", kubelet { imag: "a" } } } at "machine.yaml"
//----
// error[CL0203] main.cl:5:38-41: 'talos.MachineSection' has no field 'typ'
//   here: machine.typ of talos.MachineConfig
//   help: did you mean 'type'?
//   fix (safe): change to 'type': main.cl:5:38-41 => "type"
// error[CL0203] main.cl:5:63-67: 'talos.KubeletConfig-v1alpha1' has no field 'imag'
//   here: machine.kubelet.imag of talos.MachineConfig
//   help: did you mean 'image'?
//   fix (safe): change to 'image': main.cl:5:63-67 => "image"
