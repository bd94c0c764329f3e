use std.k8s

cluster all { domain: "example.org", kubernetes: 1.34.0 }

namespace one {}

namespace two {}

let image: Image = "example.org/a@sha256:1111111111111111111111111111111111111111111111111111111111111111"

namespace raw {
  emit k8s.ConfigMap { metadata { name: "freed" }, immutable: true, data { A: "1" } }
  emit k8s.ConfigMap { metadata { name: "fixed-now" }, data { A: "1" } }
  emit k8s.Job {
    metadata { name: "once" }
    spec {
      completions: 1
      parallelism: 2
      template {
        spec { restartPolicy: "Never", containers: [{ name: "main", image: image, resources { limits { memory: 64Mi } } }] }
      }
    }
  }
}

emit k8s.PersistentVolumeClaim {
  metadata { name: "moving", namespace: "one" }
  spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: "1Gi" } } }
}
emit k8s.PersistentVolume {
  metadata { name: "disk" }
  spec { capacity { storage: "1Gi" }, accessModes: ["ReadWriteOnce"], hostPath { path: "/a" } }
}
emit k8s.RuntimeClass { metadata { name: "apart" }, handler: "gvisor" }
emit k8s.IngressClass { metadata { name: "edge" }, spec { controller: "example.org/a" } }
emit k8s.CSIDriver { metadata { name: "disks.example.org" }, spec { attachRequired: true } }
