use std.k8s

cluster all { domain: "example.org", kubernetes: 1.34.0 }

namespace one {}

namespace two {}

let image: Image = "example.org/a@sha256:1111111111111111111111111111111111111111111111111111111111111111"

namespace raw {
  emit k8s.ConfigMap { metadata { name: "freed" }, data { A: "2" } }
  emit k8s.ConfigMap { metadata { name: "fixed-now" }, immutable: true, data { A: "2" } }
  emit k8s.Job {
    metadata { name: "once" }
    spec {
      completions: 2
      parallelism: 2
      template {
        spec { restartPolicy: "Never", containers: [{ name: "main", image: image, resources { limits { memory: 64Mi } } }] }
      }
    }
  }
}

emit k8s.PersistentVolumeClaim {
  metadata { name: "moving", namespace: "two" }
  spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: "1Gi" } } }
}
emit k8s.PersistentVolume {
  metadata { name: "disk" }
  spec { capacity { storage: "1Gi" }, accessModes: ["ReadWriteOnce"], hostPath { path: "/b" } }
}
emit k8s.RuntimeClass { metadata { name: "apart" }, handler: "kata" }
emit k8s.IngressClass { metadata { name: "edge" }, spec { controller: "example.org/b" } }
emit k8s.CSIDriver { metadata { name: "disks.example.org" }, spec { attachRequired: false } }
