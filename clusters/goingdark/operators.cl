/// What makes other things: networks, databases, search, and what watches over pods.
use std.descheduler.{descheduler}
use std.kustomize.{remote-base}

namespace kube-system {
  pod-security: null
  made-elsewhere: true

  /// The network. The module of OpenTofu installs it with the cluster, as no node is ready without, at this version and
  /// with these values; from then on it is delivered from here. They hold what the module would set by itself.
  chart cilium {
    from: "https://helm.cilium.io"
    version: "1.19.5"
    values {
      ipam { mode: "kubernetes" }
      k8s { requireIPv4PodCIDR: true }
      // The network at Hetzner routes to pods, so nothing is wrapped on its way.
      routingMode: "native"
      ipv4NativeRoutingCIDR: "\(network)"
      installNoConntrackIptablesRules: true
      bpf { masquerade: true, datapathMode: "veth", hostLegacyRouting: false }
      loadBalancer { acceleration: "native" }
      dnsProxy { enableTransparentMode: true }
      kubeProxyReplacement: true
      kubeProxyReplacementHealthzBindAddr: "0.0.0.0:10256"
      // The API by way of the proxy that Talos runs on each node.
      k8sServiceHost: "localhost"
      k8sServicePort: 7445
      // Talos mounts control groups, and lets nobody load modules.
      cgroup { autoMount { enabled: false }, hostRoot: "/sys/fs/cgroup" }
      securityContext {
        capabilities {
          ciliumAgent: [
            "CHOWN", "KILL", "NET_ADMIN", "NET_RAW", "IPC_LOCK", "SYS_ADMIN", "SYS_RESOURCE", "DAC_OVERRIDE", "FOWNER"
            "SETGID", "SETUID"
          ]
          cleanCiliumState: ["NET_ADMIN", "SYS_ADMIN", "SYS_RESOURCE"]
        }
      }
      encryption { enabled: true, type: "wireguard" }
      // Where the chart is filled in, nobody can ask the cluster what it knows.
      gatewayAPI { enabled: true, gatewayClass { create: "true" } }
      prometheus { enabled: true, serviceMonitor { enabled: true, trustCRDsExist: true } }
      l2announcements { enabled: true }
      externalIPs { enabled: true }
      // With it the chart would make other certificates each time.
      hubble { enabled: false }
      operator { replicas: 1, nodeSelector { "node-role.kubernetes.io/control-plane": "" } }
      // Announcing takes a lease for each Service.
      k8sClientRateLimit { qps: 20, burst: 100 }
    }
  }

  chart metrics-server { from: "https://kubernetes-sigs.github.io/metrics-server", version: "3.13.1" }

  /// Moves pods from nodes that are full to others.
  descheduler descheduler {
    from: "https://github.com/kubernetes-sigs/descheduler//kubernetes/deployment"
    ref: "v0.35.1"
    profiles {
      rebalance: [
        // A node is full above three quarters, and has room below four tenths, as far as pods ask.
        low-node-utilization {
          below { cpu: 40%, memory: 40%, pods: 40% }
          above { cpu: 75%, memory: 75%, pods: 75% }
          not-from: [namespace/kube-system]
        }
        duplicates {}
        uneven-spread { soft: true }
        broken-anti-affinity {}
        broken-node-affinity {}
        broken-taints {}
      ]
    }
  }

  /// What pods should ask for, by what they use. Two of its three parts would change pods, and are not installed.
  remote-base vertical-pod-autoscaler {
    from: "https://github.com/kubernetes/autoscaler//vertical-pod-autoscaler/deploy"
    ref: "vertical-pod-autoscaler-1.4.1"
    patches: [for (part in ["vpa-updater", "vpa-admission-controller"]) {
      target { kind: "Deployment", name: part }
      patch: yaml({
        "$patch": "delete"
        apiVersion: "apps/v1"
        kind: "Deployment"
        metadata { name: part, namespace: "kube-system" }
      }).text()
    }]
  }
}

namespace cnpg-system {
  pod-security: null

  chart cloudnative-pg {
    from: "https://cloudnative-pg.github.io/charts"
    version: "0.28.3"
    values { replicaCount: 2 }
  }

  /// Copies databases to a store that speaks S3.
  remote-base plugin-barman-cloud {
    from: "https://github.com/cloudnative-pg/plugin-barman-cloud/releases/download/v0.5.0/manifest.yaml"
    needs: [cloudnative-pg, cert-manager]
  }
}

namespace elastic-system {
  pod-security: null
  chart eck-operator { from: "https://helm.elastic.co", version: "3.4.0" }
}
