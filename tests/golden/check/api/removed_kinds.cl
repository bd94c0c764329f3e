// Kinds and versions that Kubernetes served once, and versions of others' kinds that are known no more: what is served instead.
//--- main.cl
use std.k8s
use std.raw.{raw-object}

cluster c { kubernetes: 1.36.0 }

namespace web {
  raw-object hpa {
    object: { apiVersion: "autoscaling/v2beta2", kind: "HorizontalPodAutoscaler", metadata { name: "a", namespace: "web" } }
  }
  raw-object job {
    object: { apiVersion: "batch/v1beta1", kind: "CronJob", metadata { name: "b", namespace: "web" } }
  }
  raw-object cert {
    object: { apiVersion: "cert-manager.io/v1alpha2", kind: "Certificate", metadata { name: "c", namespace: "web" } }
  }
  raw-object claims {
    object: { apiVersion: "resource.k8s.io/v1alpha3", kind: "ResourceClaim", metadata { name: "d", namespace: "web" } }
  }
  raw-object policy {
    object: { apiVersion: "policy/v1beta1", kind: "PodSecurityPolicy", metadata { name: "e", namespace: "web" } }
  }
  raw-object older-policy {
    object: { apiVersion: "extensions/v1beta1", kind: "PodSecurityPolicy", metadata { name: "g", namespace: "web" } }
  }
  raw-object preset {
    object: { apiVersion: "settings.k8s.io/v1alpha1", kind: "PodPreset", metadata { name: "h", namespace: "web" } }
  }
  emit k8s.PodSecurityPolicy { metadata { name: "i" } }
  raw-object ends {
    object: { apiVersion: "v1", kind: "Endpoint", metadata { name: "f", namespace: "web" } }
  }
}
//----
// error[CL0609] main.cl:8:27-48: no API types are known for 'HorizontalPodAutoscaler' of 'autoscaling/v2beta2'
//   here: HorizontalPodAutoscaler 'a'
//   help: Kubernetes 1.36 serves 'HorizontalPodAutoscaler' as 'autoscaling/v2'
//   help: Kubernetes 1.36 serves 'HorizontalPodAutoscaler' as 'autoscaling/v1'
// error[CL0609] main.cl:11:27-42: no API types are known for 'CronJob' of 'batch/v1beta1'
//   here: CronJob 'b'
//   help: Kubernetes 1.36 serves 'CronJob' as 'batch/v1'
// error[CL0609] main.cl:14:27-53: no API types are known for 'Certificate' of 'cert-manager.io/v1alpha2'
//   here: Certificate 'c'
//   help: 'Certificate' is served as 'cert-manager.io/v1'
// error[CL0608] main.cl:17:27-53: Kubernetes 1.36 does not serve 'ResourceClaim' of 'resource.k8s.io/v1alpha3'
//   here: ResourceClaim 'd'
//   help: Kubernetes serves it until 1.33
//   help: Kubernetes 1.36 serves 'ResourceClaim' as 'resource.k8s.io/v1' (since 1.34)
//   help: Kubernetes 1.36 serves 'ResourceClaim' as 'resource.k8s.io/v1beta1'
//   help: Kubernetes 1.36 serves 'ResourceClaim' as 'resource.k8s.io/v1beta2'
// error[CL0608] main.cl:20:27-43: Kubernetes 1.36 does not serve 'PodSecurityPolicy' of 'policy/v1beta1'
//   here: PodSecurityPolicy 'e'
//   help: Kubernetes serves it until 1.24
//   help: what pods may do is said by labels of their namespace instead, pod-security.kubernetes.io/enforce: namespace NAME { pod-security: "restricted" }
// error[CL0609] main.cl:23:27-47: no API types are known for 'PodSecurityPolicy' of 'extensions/v1beta1'
//   here: PodSecurityPolicy 'g'
//   help: Kubernetes serves 'policy/v1beta1' until 1.24
//   help: what pods may do is said by labels of their namespace instead, pod-security.kubernetes.io/enforce: namespace NAME { pod-security: "restricted" }
// error[CL0608] main.cl:26:27-53: Kubernetes 1.36 does not serve 'PodPreset' of 'settings.k8s.io/v1alpha1'
//   here: PodPreset 'h'
//   help: Kubernetes serves it until 1.19
//   help: what all pods have in common is said where they are described instead: defaults app { env { NAME: VALUE } }
// error[CL0608] main.cl:28:30-56: Kubernetes 1.36 does not serve 'PodSecurityPolicy' of 'policy/v1beta1'
//   here: PodSecurityPolicy 'i'
//   help: Kubernetes serves it until 1.24
//   help: what pods may do is said by labels of their namespace instead, pod-security.kubernetes.io/enforce: namespace NAME { pod-security: "restricted" }
// error[CL0609] main.cl:30:27-31: no API types are known for 'Endpoint' of 'v1'
//   here: Endpoint 'f'
//   help: did you mean 'Endpoints'?
