// Types that a module does not have: other versions of the kind, modules that have a type of that name, and what others call so.
//--- main.cl
use std.crd.gateway
use std.k8s
use std.talos

cluster c { kubernetes: 1.34.1, talos: 1.11.1 }

namespace web {
  emit k8s.CronJob-v1beta1 { metadata { name: "a" } }
  emit k8s.HorizontalPodAutoscaler-v2beta2 { metadata { name: "b" } }
  emit k8s.VirtualService { metadata { name: "c" } }
  emit k8s.Certificate { metadata { name: "d" } }
  emit k8s.Deploymnt { metadata { name: "e" } }
}

emit talos.MachineConfig { machine { install { disk: "/dev/sda" } } } at "machine.yaml"
//----
// error[CL0205] main.cl:1:5-20: there is no module 'std.crd.gateway'
//   help: did you mean 'std.crd.gateway-api'?
//   fix (safe): change to 'std.crd.gateway-api': main.cl:1:5-20 => "std.crd.gateway-api"
// error[CL0206] main.cl:8:12-27: module 'std.k8s' has no 'CronJob-v1beta1'
//   help: 'CronJob' is of batch/v1
// error[CL0206] main.cl:9:12-43: module 'std.k8s' has no 'HorizontalPodAutoscaler-v2beta2'
//   help: 'HorizontalPodAutoscaler' is of autoscaling/v2, 'HorizontalPodAutoscaler-v1' is of autoscaling/v1
// error[CL0206] main.cl:10:12-26: module 'std.k8s' has no 'VirtualService'
//   help: here that is 'route', see 'clc doc route'
// error[CL0206] main.cl:11:12-23: module 'std.k8s' has no 'Certificate'
//   help: 'Certificate' is a type of std.crd.cert-manager, std.crd.elasticsearch, std.crd.traefik
// error[CL0206] main.cl:12:12-21: module 'std.k8s' has no 'Deploymnt'
//   help: did you mean 'Deployment'?
//   fix (safe): change to 'Deployment': main.cl:12:12-21 => "Deployment"
// error[CL0206] main.cl:15:12-25: module 'std.talos' has no 'MachineConfig'
//   help: 'MachineConfig' is a type of std.crd.talos
