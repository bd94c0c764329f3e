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
      worker_nodepools: []
      firewall_extra_rules: []
      firewall_api_source: []
      network_pod_ipv4_cidr: "10.0.0.0/8"
      hcloud_csi_encryption_passphrase: "z"
      cluster_nam: "x"
      of_nobody: 1
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
// error[CL0203] input_of_others.cl:16:7-23: 'Inputs' has no field 'worker_nodepools'
//   label std:/hetzner-inputs.cl: declared here
//   help: here that is 'node-pool', see 'clc doc node-pool'
// error[CL0203] input_of_others.cl:17:7-27: 'Inputs' has no field 'firewall_extra_rules'
//   label std:/hetzner-inputs.cl: declared here
//   help: here that is 'allow' in 'firewall', see 'clc doc firewall'
// error[CL0203] input_of_others.cl:18:7-26: 'Inputs' has no field 'firewall_api_source'
//   label std:/hetzner-inputs.cl: declared here
//   help: that is 'restrict-apis' of 'kubernetes-module'
// error[CL0203] input_of_others.cl:19:7-28: 'Inputs' has no field 'network_pod_ipv4_cidr'
//   label std:/hetzner-inputs.cl: declared here
//   help: that is 'networks' of 'kubernetes-module'
// error[CL0203] input_of_others.cl:20:7-39: 'Inputs' has no field 'hcloud_csi_encryption_passphrase'
//   label std:/hetzner-inputs.cl: declared here
//   help: here that is 'encrypted' in 'volume-class', see 'clc doc volume-class'; use std.hetzner.{volume-class} brings it in
// error[CL0203] input_of_others.cl:21:7-18: 'Inputs' has no field 'cluster_nam'
//   label std:/hetzner-inputs.cl: declared here
//   help: here 'cluster_name' is 'cluster', see 'clc doc cluster'
// error[CL0203] input_of_others.cl:22:7-16: 'Inputs' has no field 'of_nobody'
//   label std:/hetzner-inputs.cl: declared here
//   help: its fields: 'cert_manager_enabled', 'cert_manager_helm_chart', 'cert_manager_helm_repository', 'cert_manager_helm_values', 'cert_manager_helm_version', 'cert_manager_webhook_hetzner_enabled', 'cert_manager_webhook_hetzner_group_name', 'cert_manager_webhook_hetzner_helm_chart' and 195 more; see 'clc doc Inputs'
