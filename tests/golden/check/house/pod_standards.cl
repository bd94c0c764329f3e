/// Pods written by hand that the standard of their namespace refuses.
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

namespace base {
  emit k8s.Deployment {
    metadata { name: "typed" }
    spec: {
      ...of("typed")
      template {
        metadata { labels { app: "typed" } }
        spec {
          hostNetwork: true
          hostPID: true
          securityContext { sysctls: [{ name: "kernel.msgmax", value: "1" }, { name: "net.ipv4.tcp_syncookies", value: "1" }] }
          containers: [{
            ...plain()
            ports: [{ containerPort: 80, hostPort: 80 }]
            securityContext { privileged: true, capabilities { add: ["SYS_ADMIN", "CHOWN"] }, procMount: "Unmasked", seccompProfile { type: "Unconfined" } }
          }]
          volumes: [{ name: "root", hostPath { path: "/" } }]
        }
      }
    }
  }
  raw-object untyped {
    object: {
      apiVersion: "v1", kind: "Pod", metadata { name: "untyped" }
      spec { hostIPC: true, containers: [plain()] }
    }
  }
  @allow("CL2056", reason: "a test")
  raw-object allowed { object: k8s.Pod { metadata { name: "allowed" }, spec { hostNetwork: true, containers: [plain()] } } }
}
namespace strict {
  pod-security: "restricted"
  emit k8s.Pod {
    metadata { name: "loose" }
    spec { containers: [plain()], volumes: [{ name: "files", nfs { server: "files.example.org", path: "/" } }] }
  }
  // What is right.
  emit k8s.Pod {
    metadata { name: "tight" }
    spec {
      securityContext { runAsNonRoot: true, seccompProfile { type: "RuntimeDefault" } }
      containers: [{ ...plain(), securityContext { allowPrivilegeEscalation: false, capabilities { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } } }]
    }
  }
}
namespace open {
  pod-security: "privileged"
  emit k8s.Pod { metadata { name: "free" }, spec { hostNetwork: true, containers: [plain()] } }
}
namespace elsewhere {
  made-elsewhere: true
  emit k8s.Pod { metadata { name: "unknown" }, spec { hostNetwork: true, containers: [plain()] } }
}
fn plain() -> k8s.Container = {
  name: "main"
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
fn of(name: String) -> k8s.DeploymentSpec = { selector { matchLabels { app: name } }, template {} }
//----
// error[CL2056] pod_standards.cl:15:24-28: Deployment 'typed' uses the network of its node, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: leave out hostNetwork; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:16:20-24: Deployment 'typed' sees the processes of its node, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: leave out hostPID; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:17:39-76: Deployment 'typed' sets kernel.msgmax, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: set it of the nodes; a pod may set kernel.shm_rmid_forced, net.ipv4.ip_local_port_range, net.ipv4.ip_unprivileged_port_start, net.ipv4.tcp_syncookies, net.ipv4.ping_group_range, net.ipv4.ip_local_reserved_ports, net.ipv4.tcp_keepalive_time, net.ipv4.tcp_fin_timeout, net.ipv4.tcp_keepalive_intvl, net.ipv4.tcp_keepalive_probes, net.ipv4.tcp_rmem, net.ipv4.tcp_wmem; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:20:52-54: Deployment 'typed' takes a port of its node, 80, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: a Service leads to it without hostPort; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:21:13-157: Deployment 'typed' lets container 'main' call whatever the kernel has, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: seccompProfile { type: "RuntimeDefault" }; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:21:43-47: Deployment 'typed' has a privileged container, 'main', and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: give it the capabilities it needs; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:21:70-81: Deployment 'typed' gives container 'main' the capability 'SYS_ADMIN', and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: it may have AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:21:106-116: Deployment 'typed' shows container 'main' all of /proc, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: leave out procMount; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:23:21-61: Deployment 'typed' mounts a folder of its node, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: use a claim; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:31:23-27: Pod 'untyped' shares the memory of its node's processes, and the standard of its namespace, 'baseline', lets no such pod start
//   in rule 'pod-standard'
//   help: leave out hostIPC; or namespace base { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:41:45-110: Pod 'loose' mounts a volume of another kind than claims, configs and secrets, and the standard of its namespace, 'restricted', lets no such pod start
//   in rule 'pod-standard'
//   help: mount it by a claim; or namespace strict { pod-security: "privileged" }
// error[CL2056] pod_standards.cl:60:31-64:2: Pod 'loose' lets container 'main' get more rights than it was started with, and the standard of its namespace, 'restricted', lets no such pod start
//   label pod_standards.cl:39:3-42:4: emitted here
//   in rule 'pod-standard'
//   help: securityContext { allowPrivilegeEscalation: false }; or namespace strict { pod-security: "privileged" }
