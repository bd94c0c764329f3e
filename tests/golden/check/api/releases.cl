// What the cluster's releases do not serve, and what they serve instead.
//--- main.cl
use std.k8s
use std.raw.{raw-object}

cluster c { kubernetes: 1.33.4 }

namespace web {
  raw-object old {
    object: { apiVersion: "policy/v1beta1", kind: "PodDisruptionBudget", metadata { name: "old", namespace: "web" } }
  }
  raw-object ingress {
    object: { apiVersion: "extensions/v1beta1", kind: "Ingress", metadata { name: "older", namespace: "web" } }
  }
  raw-object typo {
    object: { apiVersion: "apps/v1", kind: "Deploymnet", metadata { name: "typo", namespace: "web" } }
  }
  raw-object strange {
    object: { apiVersion: "example.org/v1", kind: "Strange", metadata { name: "strange", namespace: "web" } }
  }
  emit k8s.ResourceClaimTemplate {
    metadata { name: "gpu", namespace: "web" }
    spec { spec { devices { requests: [{ name: "gpu" }] } } }
  }
  emit k8s.Untyped({ apiVersion: "example.org/v1", kind: "Strange", metadata { name: "unseen", namespace: "web" } })
}
emit k8s.CSIDriver {
  metadata { name: "csi.example.org" }
  spec { serviceAccountTokenInSecrets: true }
}
//----
// error[CL0609] main.cl:8:27-43: no API types are known for 'PodDisruptionBudget' of 'policy/v1beta1'
//   here: PodDisruptionBudget 'old'
//   help: Kubernetes 1.33 serves 'PodDisruptionBudget' as 'policy/v1'
// error[CL0609] main.cl:11:27-47: no API types are known for 'Ingress' of 'extensions/v1beta1'
//   here: Ingress 'older'
//   help: Kubernetes 1.33 serves 'Ingress' as 'networking.k8s.io/v1'
// error[CL0609] main.cl:14:27-36: no API types are known for 'Deploymnet' of 'apps/v1'
//   here: Deploymnet 'typo'
//   help: did you mean 'Deployment'?
// error[CL0609] main.cl:17:27-43: no API types are known for 'Strange' of 'example.org/v1'
//   here: Strange 'strange'
//   help: 'clc import crd' makes types of its CustomResourceDefinition; or emit it as k8s.Untyped, which nobody checks
// error[CL0608] main.cl:19:34-22:4: Kubernetes 1.33 does not serve 'ResourceClaimTemplate' of 'resource.k8s.io/v1'
//   here: ResourceClaimTemplate 'gpu'
//   help: Kubernetes serves it since 1.34
//   help: Kubernetes 1.33 serves 'ResourceClaimTemplate' as 'resource.k8s.io/v1alpha3' (until 1.33)
//   help: Kubernetes 1.33 serves 'ResourceClaimTemplate' as 'resource.k8s.io/v1beta1'
//   help: Kubernetes 1.33 serves 'ResourceClaimTemplate' as 'resource.k8s.io/v1beta2'
// error[CL0610] main.cl:27:40-44: 'k8s.CSIDriverSpec' has no field 'serviceAccountTokenInSecrets' in Kubernetes 1.33
//   here: spec.serviceAccountTokenInSecrets of CSIDriver 'csi.example.org'
//   help: Kubernetes has it since 1.35
