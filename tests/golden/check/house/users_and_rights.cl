// What a container may do to its node: of kinds, which take most of it away, and of objects written by hand.
use std.k8s
@severity("CL2023", "warning")
@severity("CL2024", "warning")
@severity("CL2025", "warning")
@severity("CL2026", "warning")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  pod-security: null
  defaults app { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", user: 1000, read-only-root: true, resources { limits { memory: 256Mi } } }
  app right { capabilities { add: ["NET_BIND_SERVICE"] } }
  app root { user: 0 }
  app of-the-image { user: null }
  app powers { capabilities { drop: ["NET_RAW"] } }
  app whole-node { privileged: true }
  app writes { read-only-root: false }
  @allow("CL2022", reason: "it gives files to other users")
  @allow("CL2024", reason: "it loads modules of the kernel")
  app allowed { user: 0, init { load: { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", privileged: true, resources { limits { memory: 64Mi } } } } }

  let limits: k8s.ResourceRequirements = { limits { memory: 64Mi } }
  emit k8s.Pod {
    metadata { name: "bare", namespace: "web" }
    spec { containers: [{ name: "bare", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources: limits }] }
  }
  emit k8s.Pod {
    metadata { name: "root", namespace: "web" }
    spec {
      securityContext { runAsUser: 0, seccompProfile { type: "Unconfined" } }
      initContainers: [{
        name: "loose", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources: limits
        securityContext { runAsUser: 1000, allowPrivilegeEscalation: true, readOnlyRootFilesystem: true, capabilities { drop: ["ALL"] } }
      }]
      containers: [{
        name: "root", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources: limits
        securityContext { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities { drop: ["ALL"] }, seccompProfile { type: "RuntimeDefault" } }
      }]
    }
  }
  emit k8s.Pod {
    metadata { name: "right", namespace: "web" }
    spec {
      securityContext { runAsNonRoot: true, seccompProfile { type: "RuntimeDefault" } }
      containers: [{
        name: "right", image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources: limits
        securityContext { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities { drop: ["ALL"] } }
      }]
    }
  }
}
//----
// warning[CL2022] users_and_rights.cl:12:20-21: this container runs as root
//   in rule 'root-user'
//   help: user: the number of a user that the image has; most have one above 1000
// warning[CL2023] users_and_rights.cl:13:7-19: the image decides which user this container runs as
//   in rule 'unknown-user'
//   help: user: the number of the user that the image is made for
// warning[CL2024] users_and_rights.cl:14:16-50: this container keeps what root may do
//   in rule 'kept-capabilities'
//   help: drop: ["ALL"], and add what it really needs: capabilities { add: ["NET_BIND_SERVICE"] }
// warning[CL2024] users_and_rights.cl:15:32-36: this container may do to its node whatever root may
//   in rule 'kept-capabilities'
//   help: give it the capabilities it needs, and folders of the node by host-path; where that is not enough, allow it here
// warning[CL2025] users_and_rights.cl:16:7-13: the files of the image can be changed while this container runs
//   in rule 'writable-root'
//   help: read-only-root: true, and for what it writes volumes { "/tmp": empty {} }
// warning[CL2023] users_and_rights.cl:24:25-167: the image decides which user container 'bare' runs as
//   in rule 'unknown-user'
//   help: securityContext { runAsNonRoot: true }, so that one of root does not start
// warning[CL2024] users_and_rights.cl:24:25-167: container 'bare' keeps what root may do
//   in rule 'kept-capabilities'
//   help: securityContext { capabilities { drop: ["ALL"] } }
// warning[CL2025] users_and_rights.cl:24:25-167: the files of the image can be changed while container 'bare' runs
//   in rule 'writable-root'
//   help: securityContext { readOnlyRootFilesystem: true }, and for what it writes a volume of emptyDir
// warning[CL2026] users_and_rights.cl:24:25-167: container 'bare' may call whatever the kernel has
//   in rule 'no-seccomp'
//   help: securityContext { seccompProfile { type: "RuntimeDefault" } } in the spec of the pod
// warning[CL2024] users_and_rights.cl:30:24-33:8: a program in container 'loose' may get more rights than it was started with
//   in rule 'kept-capabilities'
//   help: securityContext { allowPrivilegeEscalation: false }
// warning[CL2026] users_and_rights.cl:30:24-33:8: container 'loose' may call whatever the kernel has
//   in rule 'no-seccomp'
//   help: securityContext { seccompProfile { type: "RuntimeDefault" } } in the spec of the pod
// warning[CL2022] users_and_rights.cl:34:20-37:8: container 'root' runs as root
//   in rule 'root-user'
//   help: securityContext { runAsUser: the number of another user, runAsNonRoot: true }
