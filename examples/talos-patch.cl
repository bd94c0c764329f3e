/// Parts of Talos machine configurations, checked against the schema of the cluster's version, and documents of Talos
/// beside them.
use std.talos.{talos-document, talos-patch}

cluster example { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5 }
node-pool control { role: "control-plane", count: 3 }

talos-patch no-cni { config { cluster { network { cni { name: "none" } }, proxy { disabled: true } } } }
talos-patch metrics {
  role: "control-plane"
  config { cluster { etcd { extraArgs { "listen-metrics-urls": "http://0.0.0.0:2381" } } } }
}
talos-patch kernel in control { config { machine { sysctls { "vm.max_map_count": "262144" } } } }
talos-document data {
  content {
    apiVersion: "v1alpha1", kind: "UserVolumeConfig", name: "data"
    provisioning { diskSelector { match: "disk.transport == \"nvme\" && !system_disk" }, minSize: "100GiB" }
  }
}
