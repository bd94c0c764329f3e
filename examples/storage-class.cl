/// Classes of volumes: one that is made here, and one that a chart brings along.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

storage-class fast { provisioner: "rook-ceph.rbd.csi.ceph.com", default: true, reclaim: "Retain" }
storage-class local-path {}  // claims may name it; nothing is written

namespace shop {
  app cache {
    image: "docker.io/valkey/valkey:8.1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    claim data { mount: "/data", size: 1Gi, class: local-path }
  }
}
