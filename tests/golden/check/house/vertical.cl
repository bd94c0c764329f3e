// Vertical autoscalers recommend and change nothing.
use std.crd.vertical-pod-autoscaler as api
@severity("CL2046", "warning")
cluster demo { kubernetes: 1.34.1 }
namespace web {
  app front { image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111", resources { limits { memory: 256Mi } } }
  vertical-autoscaler right { of: app/front }
  vertical-autoscaler wrong { of: app/front, mode: "Recreate" }
  @allow("CL2046", reason: "it may be ended whenever that is of use")
  vertical-autoscaler allowed { of: app/front, mode: "Initial" }
  for (n, mode in { off: "Off", auto: "Auto" }) {
    emit api.VerticalPodAutoscaler {
      metadata { name: n, namespace: "web" }
      spec { targetRef { apiVersion: "apps/v1", kind: "Deployment", name: "x" }, updatePolicy { updateMode: mode } }
    }
  }
  emit api.VerticalPodAutoscaler {
    metadata { name: "silent", namespace: "web" }
    spec { targetRef { apiVersion: "apps/v1", kind: "Deployment", name: "x" } }
  }
}
//----
// warning[CL2046] vertical.cl:8:52-62: autoscaler 'wrong' changes what pods ask for by itself
//   in rule 'vertical-changes'
//   help: mode: "Off", and take over what it recommends
//   fix (safe): set mode to "Off": vertical.cl:8:52-62 => "\"Off\""
// warning[CL2046] vertical.cl:12:5-15:6: autoscaler 'auto' changes what pods ask for by itself
//   in rule 'vertical-changes'
//   help: updatePolicy { updateMode: "Off" }; without a word it is Auto
// error[CL2120] vertical.cl:14:14-80: namespace 'web' has no Deployment 'x', which VerticalPodAutoscaler 'off' scales
//   in rule 'scale-target'
//   help: declare it, or external { by: ..., workloads: ["Deployment/x"] } where something else makes it
// warning[CL2046] vertical.cl:17:3-20:4: autoscaler 'silent' changes what pods ask for by itself
//   in rule 'vertical-changes'
//   help: updatePolicy { updateMode: "Off" }; without a word it is Auto
// error[CL2120] vertical.cl:19:12-78: namespace 'web' has no Deployment 'x', which VerticalPodAutoscaler 'silent' scales
//   in rule 'scale-target'
//   help: declare it, or external { by: ..., workloads: ["Deployment/x"] } where something else makes it
