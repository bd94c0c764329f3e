/// A mistake in what makes the machines says nothing about their settings.
use std.crd.elasticsearch
use std.hetzner.{kubernetes-module, cx32}

cluster demo {
  domain: "example.org"
  kubernetes: 1.34.0
  talos: 1.11.1
  infrastructure: kubernetes-module {
    version: 3.2.0
    location: "fsn1"
    provider-version: "1.53.0"
    etcd-bakup: "0 * * * *"
    inputs { worker_config_patches: [{ machine { sysctls { "vm.max_map_count": "262144" } } }] }
  }
}
node-pool control { role: "control-plane", count: 3, machine: cx32 }
node-pool plain { count: 1, machine: cx32 }
namespace logs {
  emit search("logs")
}
fn search(name: String) -> elasticsearch.Elasticsearch {
  let made: Any = {
    metadata { name: name, namespace: "logs" }
    spec { version: "8.18.1", nodeSets: [{ name: "default", count: 1, config {}, podTemplate { spec { containers: [] } } }] }
  }
  elasticsearch.Elasticsearch(made)
}
//----
// error[CL0203] mistake_in_module.cl:13:5-15: 'kubernetes-module' has no field 'etcd-bakup'
//   label std:/hetzner.cl: declared here
//   help: did you mean 'etcd-backup'?
//   fix (safe): change to 'etcd-backup': mistake_in_module.cl:13:5-15 => "etcd-backup"
