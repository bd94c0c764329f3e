// What is written wrong into a typed object is found where it stands, with the way to it, what is near and what is allowed.
//--- main.cl
use std.k8s
use std.crd.cert-manager as certs
use std.crd.talos
use "values.cl" as shared

cluster c { kubernetes: 1.34.1 }

namespace web {
  emit k8s.Deployment {
    metadata { name: "d", namespace: "web", labels { app: 1 } }
    spec {
      replicas: "3"
      zzz: 1
      selector { matchLabels { app: "d" } }
      strategy { type: "rolling" }
      template {
        metadata { labels { app: "d" } }
        spec { containers: [{ name: "a", image: "a:1", ports: [{ port: 80 }] }, { name: "b", image: true }] }
      }
    }
  }
  emit k8s.Service { metadata { name: "s", namespace: "web" }, spec: "none" }
  emit k8s.Deploymnt { metadata { name: "d" } }
  emit certs.Certificate-v2 { metadata { name: "c" } }
  emit certs.Certificate { metadata { name: "c", namespace: "web" }, spec { secretName: "tls" } }
}
let pod = k8s.PodSpec { containers: [shared.container, for (i in 1..2) { name: "c\(i)", imag: "c:1" }] }
emit talos.VolumeConfig { name: "EPHEMERAL", provisioning { maxSize: 5, diskSelector: "x" } } at "volume.yaml"
//--- values.cl
use std.k8s
let container: k8s.Container = { name: "shared", image: "s:1", restartPolicy: "Alwayss" }
//----
// error[CL0220] main.cl:10:59-60: expected String, found the number 1
//   here: metadata.labels.app of k8s.Deployment
//   help: a text stands in quotes
//   fix (safe): put it in quotes: main.cl:10:59-60 => "\"1\""
// error[CL0220] main.cl:12:17-20: expected Int, found a text
//   here: spec.replicas of k8s.Deployment
//   help: a number stands without quotes
//   fix (safe): leave out the quotes: main.cl:12:17-20 => "3"
// error[CL0203] main.cl:13:7-10: 'k8s.DeploymentSpec' has no field 'zzz'
//   here: spec.zzz of k8s.Deployment
//   help: its fields: 'minReadySeconds', 'paused', 'progressDeadlineSeconds', 'replicas', 'revisionHistoryLimit', 'selector', 'strategy', 'template'
// error[CL0216] main.cl:15:24-33: "rolling" is not one of "Recreate", "RollingUpdate"
//   here: spec.strategy.type of k8s.Deployment
//   help: did you mean 'RollingUpdate'?
//   fix (unsafe): change to 'RollingUpdate': main.cl:15:25-32 => "RollingUpdate"
// error[CL0213] main.cl:18:64-65: 'k8s.ContainerPort' needs 'containerPort'
//   here: spec.template.spec.containers[0].ports[0] of k8s.Deployment
//   help: write containerPort: ...
// error[CL0203] main.cl:18:66-70: 'k8s.ContainerPort' has no field 'port'
//   here: spec.template.spec.containers[0].ports[0].port of k8s.Deployment
//   help: its fields: 'containerPort', 'hostIP', 'hostPort', 'name', 'protocol'
// error[CL0210] main.cl:18:101-105: expected Image, found Bool
//   here: spec.template.spec.containers[1].image of k8s.Deployment
// error[CL0220] main.cl:22:70-76: expected k8s.ServiceSpec, found a text
//   here: spec of k8s.Service
//   help: its fields stand in braces: { name: value }
// error[CL0206] main.cl:23:12-21: module 'std.k8s' has no 'Deploymnt'
//   help: did you mean 'Deployment'?
//   fix (safe): change to 'Deployment': main.cl:23:12-21 => "Deployment"
// error[CL0206] main.cl:24:14-28: module 'std.crd.cert-manager' has no 'Certificate-v2'
//   help: did you mean 'Certificate'?
//   fix (unsafe): change to 'Certificate': main.cl:24:14-28 => "Certificate"
// error[CL0213] main.cl:25:70-96: 'cert-manager.CertificateSpec' needs 'issuerRef'
//   here: spec of cert-manager.Certificate
//   help: write issuerRef: ...
// error[CL0203] main.cl:27:89-93: 'k8s.Container' has no field 'imag'
//   here: containers[1].imag of k8s.PodSpec
//   help: did you mean 'image'?
//   fix (safe): change to 'image': main.cl:27:89-93 => "image"
// error[CL0220] main.cl:28:70-71: expected String, found the number 5
//   here: provisioning.maxSize of talos.VolumeConfig
//   help: a text stands in quotes
//   fix (safe): put it in quotes: main.cl:28:70-71 => "\"5\""
// error[CL0220] main.cl:28:87-90: expected talos.DiskSelector, found a text
//   here: provisioning.diskSelector of talos.VolumeConfig
//   help: its fields stand in braces: { name: value }
