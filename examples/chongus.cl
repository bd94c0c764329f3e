/// chongus: three bare-metal nodes with GPUs, Flux, Doppler, Envoy Gateway, every volume copied to two places.
use std.app-template
use std.crd.gateway-api
use std.flux
use std.raw.{raw-object}
use std.secret.{doppler}
use std.talos.{node-need, schematic}
use std.volsync.{volsync}

cluster chongus {
  domain: "rtrox.io"
  kubernetes: 1.33.0
  talos: 1.10.6
  network { nodes: 172.16.0.0/12, load-balancers: 172.22.12.0/24 }
  delivery: flux.kustomizations { root: "cluster-apps/chongus" }
}

// Four lines turn every app below into a HelmRelease, every chart too, every secret into an ExternalSecret, and keep every
// volume in Ceph, with two copies elsewhere.
defaults app {
  workload: app-template.release { tag: 4.6.2, annotations { "reloader.stakater.com/auto": "true" } }
}
defaults chart { form: flux.helm-release {} }
defaults secret { sync: from-store { store: doppler } }
defaults claim { class: ceph-block }
defaults volsync {
  backends {
    minio { item: "VOLSYNC_MINIO_BUCKET", schedule: "0 * * * *", keep { hourly: 24, daily: 7, weekly: 5 } }
    b2 { item: "VOLSYNC_BACKBLAZE_BUCKET", schedule: "0 0 * * *", keep { daily: 7 } }
  }
  restore-from: "minio"
  cache-class: openebs-hostpath
}

node-pool gpu {
  role: "control-plane"
  schedulable: true
  // Names come from the list, so a node has an identity of its own: `node/gpu["node02"]`.
  for (i in 1..3) {
    node gpu["node0\(i)"] { address: "172.30.11.\(i)" }
  }
  install-disk-size: "< 500GB"
  image: schematic {
    extensions: [
      "siderolabs/intel-ucode"
      "siderolabs/iscsi-tools"
      "siderolabs/nonfree-kmod-nvidia-production"
      "siderolabs/nvidia-container-toolkit-production"
    ]
    kernel-args: ["apparmor=0", "net.ifnames=0", "intel_iommu=on"]
  }
  // Parts of a Talos configuration as they are, checked against the schema of the cluster's version.
  patches: [
    { machine { kernel { modules: [{ name: "nvidia" }, { name: "nvidia_uvm" }] } } }
    { machine { sysctls { "fs.inotify.max_user_watches": "1048576" } } }
    { cluster { network { cni { name: "none" } }, proxy { disabled: true } } }
  ]
}

namespace external-secrets {
  chart external-secrets { from: "oci://ghcr.io/external-secrets/charts/external-secrets", version: "2.9.0" }
  doppler doppler { token: secret/doppler-token.keys.token, needs: [external-secrets] }
  secret doppler-token { sync: elsewhere { by: "bootstrap, by hand", keys: ["token"] } }
}

namespace cert-manager {
  chart cert-manager {
    from: "oci://quay.io/jetstack/charts/cert-manager"
    version: "v1.21.1"
    values { crds { enabled: true } }
  }
  // The issuer is asked for its token in the namespace of cert-manager.
  secret cloudflare { extract { CLOUDFLARE: ["token"] } }
}
acme-issuer letsencrypt { dns01: cloudflare { token: secret/cloudflare.keys.token } }

namespace network {
  chart envoy-gateway { from: "oci://docker.io/envoyproxy/gateway-helm", version: "1.9.0" }
  raw-object envoy {
    object: gateway-api.GatewayClass {
      metadata { name: "envoy" }
      spec { controllerName: "gateway.envoyproxy.io/gatewayclass-controller" }
    }
    needs: [envoy-gateway]
  }
  certificate rtrox-io { names: ["rtrox.io", "*.rtrox.io"], issuer: letsencrypt, needs: [cert-manager] }

  // They take the name of the class, and so are delivered after it.
  defaults gateway { class: raw-object/envoy.name }
  gateway envoy-internal {
    address: 172.22.12.1
    listeners { https { host: "*.rtrox.io", tls: rtrox-io } }
  }
  gateway envoy-external {
    address: 172.22.12.2
    listeners { https { host: "*.rtrox.io", tls: rtrox-io } }
  }
}

// Internal unless a route says otherwise: the house rule is a default, not a sentence in a document.
defaults route { gateway: envoy-internal }

// What is declared inside a unit is delivered with it: whoever stores something in ceph-block waits for this chart.
namespace rook-ceph {
  pod-security: "privileged"
  chart rook-ceph { from: "oci://ghcr.io/rook/rook-ceph", version: "v1.20.1" }
  chart rook-ceph-cluster {
    from: "oci://ghcr.io/rook/rook-ceph-cluster"
    version: "v1.20.1"
    needs: [rook-ceph]
    // The chart makes the class, with the secrets of Ceph's driver; it is declared to be referred to.
    storage-class ceph-block { default: true }
  }
}

namespace openebs {
  pod-security: "privileged"
  chart openebs {
    from: "https://openebs.github.io/openebs"
    version: "4.4.0"
    storage-class openebs-hostpath {}
  }
}

namespace system {
  pod-security: "privileged"
  chart volsync { from: "https://backube.github.io/helm-charts", version: "0.16.0" }
  chart nvidia-device-plugin {
    from: "https://nvidia.github.io/k8s-device-plugin"
    version: "0.19.3"
    node-need driver { extension: "siderolabs/nonfree-kmod-nvidia-production" }
  }
}
