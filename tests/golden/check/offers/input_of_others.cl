/// What the module calls so is another field here; what only looks alike is no fix.
use std.hetzner.{kubernetes-module}

cluster demo {
  domain: "example.org"
  kubernetes: 1.34.0
  talos: 1.11.1
  infrastructure: kubernetes-module {
    version: 3.2.0
    location: "fsn1"
    provider-version: "1.53.0"
    inputs {
      cluster_name: "x"
      talos_version: "v1.11.1"
      talos_backup_s3_token: "y"
    }
  }
}
//----
// error[CL0203] input_of_others.cl:13:7-19: 'Inputs' has no field 'cluster_name'
//   label std:/hetzner-inputs.cl: declared here
//   help: here that is 'cluster', see 'clc doc cluster'
// error[CL0203] input_of_others.cl:14:7-20: 'Inputs' has no field 'talos_version'
//   label std:/hetzner-inputs.cl: declared here
//   help: here that is 'talos' in 'cluster', see 'clc doc cluster'
// error[CL0203] input_of_others.cl:15:7-28: 'Inputs' has no field 'talos_backup_s3_token'
//   label std:/hetzner-inputs.cl: declared here
//   help: did you mean 'talos_backup_s3_prefix'?
//   fix (unsafe): change to 'talos_backup_s3_prefix': input_of_others.cl:15:7-28 => "talos_backup_s3_prefix"
