/// What objects name that run no pods: copies, monitors, databases, accounts, autoscalers, Secrets that are made up.
use std.crd.cnpg
use std.crd.external-secrets as eso
use std.crd.prometheus
use std.crd.volsync
use std.k8s
use std.raw.{raw-object}

cluster demo { kubernetes: 1.34.1 }
storage-class fast { provisioner: "example.org/disk" }

namespace web {
  emit pods("front", [], [])
  emit k8s.Service { metadata { name: "front", labels { app: "front" } }, spec { selector { app: "front" }, ports: [{ name: "http", port: 80, targetPort: "http" }] } }

  // Copies: a claim that is not there, one that is; a repository, classes.
  emit k8s.PersistentVolumeClaim { metadata { name: "data" }, spec { storageClassName: "fast", accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } }
  emit k8s.PersistentVolumeClaim {
    metadata { name: "copy" }
    spec { storageClassName: "fast", accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } }, dataSourceRef { apiGroup: "volsync.backube", kind: "ReplicationDestination", name: "daat" } }
  }
  emit copied("wrong", "daat", "nowhere", "slow")
  emit copied("right", "data", "repository", "fast")
  emit copied("of-database", "db-1", "repository", "fast")
  secret repository { sync: elsewhere { by: "hand", keys: ["RESTIC_REPOSITORY"] } }
  @allow("CL2103", reason: "a test")
  raw-object allowed { object: copied("allowed", "nothing", "repository", "fast") }

  // Volumes of pods.
  emit pods("volumes", [
    { name: "scratch", ephemeral { volumeClaimTemplate { spec { storageClassName: "slow", accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } } } }
    { name: "csi", csi { driver: "csi.example.org", nodePublishSecretRef { name: "unknown" } } }
  ], [])

  // Accounts, databases, monitors.
  emit k8s.ServiceAccount { metadata { name: "puller" }, imagePullSecrets: [{ name: "unknown" }] }
  emit cnpg.Cluster {
    metadata { name: "db" }
    spec { instances: 2, storage { size: "1Gi", storageClass: "fast" }, bootstrap { initdb { secret { name: "unknown" } } }, superuserSecret { name: "db-superuser" } }
  }
  emit prometheus.ServiceMonitor {
    metadata { name: "by-target" }
    spec { selector { matchLabels { app: "front" } }, endpoints: [{ targetPort: "metrics", basicAuth { username { name: "unknown", key: "u" }, password { name: "unknown", key: "p" } } }, { targetPort: "http" }, { targetPort: 8080 }] }
  }
  emit monitor("expression", false, { matchExpressions: [{ key: "app", operator: "In", values: ["fornt"] }] }, "http")
  emit monitor("expression-right", false, { matchExpressions: [{ key: "app", operator: "In", values: ["front"] }] }, "http")
  emit monitor("port", false, { matchExpressions: [{ key: "app", operator: "Exists" }] }, "metrics")
  emit monitor("anywhere", true, { matchLabels { app: "fornt" } }, "http")
  emit monitor("anywhere-right", true, { matchLabels { app: "front" } }, "http")
  // Kubernetes' own stand in namespaces that nobody declares.
  emit monitor("kubelet", true, { matchLabels { "k8s-app": "kubelet" } }, "https-metrics")

  // Autoscalers: a container that is not there, a Service that is not there, two for one.
  emit scaler("by-container", { type: "ContainerResource", containerResource { container: "fornt", name: "cpu", target { type: "Utilization", averageUtilization: 80 } } })
  emit scaler("by-object", { type: "Object", object { metric { name: "requests" }, describedObject { apiVersion: "v1", kind: "Service", name: "fornt" }, target { type: "Value", value: "1" } } })

  // What is made up by nobody, and what trusts nothing.
  emit eso.ExternalSecret {
    metadata { name: "made-up" }
    spec { dataFrom: [{ sourceRef { generatorRef { apiVersion: "generators.external-secrets.io/v1alpha1", kind: "Password", name: "nobody" } } }] }
  }
  emit eso.SecretStore {
    metadata { name: "here" }
    spec { provider { kubernetes { remoteNamespace: "web", auth { serviceAccount { name: "puller" } }, server { caProvider { type: "ConfigMap", name: "authority", key: "ca.crt" } } } } }
  }

  // Three keys of one Secret that is not there are one lack.
  emit pods("keys", [], ["A", "B", "C"].map(key => { name: key, valueFrom { secretKeyRef { name: "unknown", key: key } } }))
}

fn pods(label: String, volumes: [Any], env: [Any]) -> k8s.Deployment {
  let made: Any = {
    metadata { name: label, namespace: "web" }
    spec {
      replicas: 1, selector { matchLabels { app: label } }
      template {
        metadata { labels { app: label } }
        spec {
          volumes: volumes
          containers: [{
            name: label, ports: [{ name: "http", containerPort: 8080 }], env: env
            image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
            resources { requests { cpu: 100m }, limits { memory: 64Mi } }
          }]
        }
      }
    }
  }
  k8s.Deployment(made)
}

fn copied(label: String, claim: String, repository: String, class: String) -> volsync.ReplicationSource = {
  metadata { name: label, namespace: "web" }
  spec { sourcePVC: claim, trigger { schedule: "0 0 * * *" }, restic { repository: repository, storageClassName: class, copyMethod: "Snapshot" } }
}

fn monitor(label: String, anywhere: Bool, selector: k8s.LabelSelector, port: String) -> prometheus.ServiceMonitor {
  let made: Any = {
    metadata { name: label, namespace: "web" }
    spec { namespaceSelector { any: anywhere }, selector: selector, endpoints: [{ port: port }] }
  }
  prometheus.ServiceMonitor(made)
}

fn scaler(label: String, metric: Any) -> k8s.HorizontalPodAutoscaler {
  let made: Any = {
    metadata { name: label, namespace: "web" }
    spec { scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "front" }, maxReplicas: 3, metrics: [metric] }
  }
  k8s.HorizontalPodAutoscaler(made)
}
//----
// error[CL2103] named_by_objects.cl:20:111-202: namespace 'web' has no ReplicationDestination 'daat', from which claim 'copy' is filled
//   in rule 'claim-exists'
//   help: declare it, or external { by: ..., objects: ["ReplicationDestination/daat"] } where something else makes it
// error[CL2103] named_by_objects.cl:22:24-30: namespace 'web' has no claim 'daat', which ReplicationSource 'wrong' copies
//   in rule 'claim-exists'
//   help: did you mean 'data'?
// error[CL2101] named_by_objects.cl:22:32-41: namespace 'web' has no Secret 'nowhere', which ReplicationSource 'wrong' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret nowhere { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2104] named_by_objects.cl:22:43-49: there is no storage class 'slow'
//   in rule 'storage-class-exists'
//   help: declare it: storage-class slow {}, without a provisioner where a chart or the cloud brings it
// error[CL2104] named_by_objects.cl:31:83-89: there is no storage class 'slow'
//   in rule 'storage-class-exists'
//   help: declare it: storage-class slow {}, without a provisioner where a chart or the cloud brings it
// error[CL2101] named_by_objects.cl:32:53-93: namespace 'web' has no Secret 'unknown', which Deployment 'volumes' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret unknown { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2101] named_by_objects.cl:36:77-96: namespace 'web' has no Secret 'unknown', which ServiceAccount 'puller' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret unknown { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2101] named_by_objects.cl:39:94-120: namespace 'web' has no Secret 'unknown', which Cluster 'db' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret unknown { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2113] named_by_objects.cl:43:81-90: no pod behind the Services that ServiceMonitor 'by-target' reads has a port 'metrics'
//   in rule 'monitor-target'
//   help: they have http
// error[CL2101] named_by_objects.cl:43:104-142: namespace 'web' has no Secret 'unknown', which ServiceMonitor 'by-target' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret unknown { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2113] named_by_objects.cl:45:3-119: ServiceMonitor 'expression' finds no Service in any namespace that it looks in
//   in rule 'monitor-target'
//   help: the labels of Services are metadata.labels of each
// error[CL2113] named_by_objects.cl:47:91-100: no Service that ServiceMonitor 'port' reads has a port 'metrics'
//   in rule 'monitor-target'
//   help: they have http
// error[CL2113] named_by_objects.cl:48:3-75: ServiceMonitor 'anywhere' finds no Service in any namespace that it looks in
//   in rule 'monitor-target'
//   help: the labels of Services are metadata.labels of each
// error[CL2121] named_by_objects.cl:54:60-169: HorizontalPodAutoscaler 'by-container' goes by container 'fornt', which Deployment 'front' does not have
//   in rule 'scale-request'
//   help: did you mean 'front'?
// error[CL2121] named_by_objects.cl:55:84-152: HorizontalPodAutoscaler 'by-object' goes by a metric of Service 'fornt', and namespace 'web' has none of that name
//   in rule 'scale-request'
//   help: did you mean 'front'?
// error[CL2130] named_by_objects.cl:60:37-141: there is no Password 'nobody', which makes what ExternalSecret 'made-up' brings
//   in rule 'store-exists'
//   help: declare it, or external { by: ..., objects: ["Password/nobody"] } where something else makes it
// error[CL2143] named_by_objects.cl:64:113-179: namespace 'web' has no ConfigMap 'authority', from which SecretStore 'here' has the authority of its server
//   in rule 'credential-exists'
//   help: declare it: config authority { data { ... } }; or external { by: ..., configs { ... } } where something else makes it
// error[CL2101] named_by_objects.cl:68:77-119: namespace 'web' has no Secret 'unknown', which Deployment 'keys' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret unknown { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2120] named_by_objects.cl:108:12-87: Deployment 'front' of namespace 'web' is scaled by HorizontalPodAutoscaler 'by-container' and by HorizontalPodAutoscaler 'by-object'
//   label named_by_objects.cl:54:3-172: emitted here
//   in rule 'scale-target'
//   help: of what two scale, neither changes anything: one autoscaler with the metrics of both
