// What the module that makes the machines is told: choices, patches of Talos, and what the kind says by fields of its own.
//--- main.cl
use std.hetzner
use std.hetzner.{kubernetes-module}

cluster c {
  domain: "example.org"
  kubernetes: 1.34.1
  talos: 1.11.1
  infrastructure: kubernetes-module {
    version: 3.9.0
    location: "hel1"
    provider-version: "1.65.0"
    inputs {
      cluster_access: "publc"
      cilium_routing_mode: "nativ"
      talos_extra_remote_manifests: ["https://example.org/a.yaml"]
      worker_config_patches: [{ machine { sysctl { "vm.max_map_count": "262144" } } }]
      control_plane_config_patches: [
        { machine { sysctls { "vm.max_map_count": "262144" } } }
        { apiVersion: "v1alpha1", kind: "UserVolumeConfig", name: "data" }
      ]
    }
  }
}

node-pool control { role: "control-plane", count: 3, machine: hetzner.cax11 }
//----
// error[CL0216] main.cl:13:23-30: "publc" is not one of "public", "private"
//   label std:/hetzner-inputs.cl: asked for here
//   help: did you mean 'public'?
//   fix (safe): change to 'public': main.cl:13:24-29 => "public"
// error[CL0216] main.cl:14:28-35: "nativ" is not one of "native", "tunnel"
//   label std:/hetzner-inputs.cl: asked for here
//   help: did you mean 'native'?
//   fix (safe): change to 'native': main.cl:14:29-34 => "native"
// error[CL0203] main.cl:15:7-35: 'Inputs' has no field 'talos_extra_remote_manifests'
//   label std:/hetzner-inputs.cl: declared here
//   help: that is 'remote-manifests' of 'kubernetes-module'
// error[CL0203] main.cl:16:43-49: 'talos.MachineSection' has no field 'sysctl'
//   here: machine.sysctl of talos.MachineConfig
//   help: did you mean 'sysctls'?
//   fix (safe): change to 'sysctls': main.cl:16:43-49 => "sysctls"
