/// Volumes: a claim of an app's own, one that a side-car shares, folders of the network and of memory.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

storage-class fast { provisioner: "rook-ceph.rbd.csi.ceph.com", default: true, reclaim: "Retain" }

namespace media {
  app player {
    image: "ghcr.io/example/player:v3.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    user: 568
    resources { limits { memory: 1Gi } }
    claim config { mount: "/config", size: 5Gi, class: fast }
    volumes {
      "/media": nfs { server: "nas.example.org", path: "/mnt/media", read-only: true }
      "/tmp": empty { medium: "Memory", limit: 100Mi }
    }
    sidecars {
      watcher {
        image: "ghcr.io/example/watcher:v1.0.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
        volumes { "/watched": claimed { claim: config, sub-path: "watched", read-only: true } }
        resources { limits { memory: 64Mi } }
      }
    }
  }
}
