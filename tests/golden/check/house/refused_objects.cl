/// What the API server refuses though its schemas let it pass.
use std.k8s
use std.raw.{cluster-object, raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

namespace broken {
  emit k8s.Service { metadata { name: "unnamed" }, spec { selector { app: "pod" }, ports: [{ port: 80 }, { port: 443, name: "https" }] } }
  emit k8s.Service { metadata { name: "alike" }, spec { selector { app: "pod" }, ports: [{ port: 80, name: "web" }, { port: 443, name: "web" }] } }
  emit k8s.Pod { metadata { name: "empty" }, spec { containers: [] } }
  emit k8s.Job { metadata { name: "for-ever" }, spec { template { spec { restartPolicy: "Always", containers: [plain()] } } } }
  emit k8s.CronJob { metadata { name: "unsaid" }, spec { schedule: "0 4 * * *", jobTemplate { spec { template { spec { containers: [plain()] } } } } } }
  emit k8s.DaemonSet {
    metadata { name: "once" }
    spec { selector { matchLabels { app: "once" } }, template { metadata { labels { app: "once" } }, spec { restartPolicy: "Never", containers: [plain()] } } }
  }
  emit k8s.Pod {
    metadata { name: "twofold", labels { app: "pod" } }
    spec {
      containers: [{
        ...plain()
        ports: [{ containerPort: 80, name: "web" }, { containerPort: 443, name: "https" }]
        env: [{ name: "A", value: "1", valueFrom { fieldRef { fieldPath: "metadata.name" } } }]
        livenessProbe { httpGet { port: 80 }, tcpSocket { port: 80 }, periodSeconds: 5 }
        readinessProbe { periodSeconds: 5 }
        lifecycle { preStop { exec { command: ["true"] }, sleep { seconds: 1 } } }
      }]
      volumes: [{ name: "data", emptyDir {}, secret { secretName: "keys", optional: true } }]
    }
  }
  emit k8s.Role { metadata { name: "nothing" }, rules: [{ apiGroups: [""], resources: ["pods"], verbs: [] }, { resources: ["pods"], verbs: ["get"] }] }
  emit k8s.Pod { metadata { name: "greedy" }, spec { containers: [{ ...plain(), resources { requests { memory: 128Mi, cpu: 100m }, limits { memory: 64Mi } } }] } }
  emit k8s.PersistentVolumeClaim { metadata { name: "nothing" }, spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: 0 } } } }
  emit k8s.StatefulSet {
    metadata { name: "set" }
    spec {
      serviceName: "set", selector { matchLabels { app: "set" } }
      template { metadata { labels { app: "set" } }, spec { containers: [plain()] } }
      volumeClaimTemplates: [{ metadata { name: "data" }, spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: "0Gi" } } } }]
    }
  }
  @allow("CL2061", reason: "a test")
  raw-object allowed { object: k8s.Pod { metadata { name: "allowed" }, spec { containers: [] } } }
}
cluster-object high { object: k8s.PriorityClass { metadata { name: "high" }, value: 1_000_000_001 } }
// What is right.
namespace clean {
  emit k8s.Service { metadata { name: "one" }, spec { selector { app: "pod" }, ports: [{ port: 80 }] } }
  emit k8s.Pod { metadata { name: "pod", labels { app: "pod" } }, spec { containers: [{ ...plain(), ports: [{ containerPort: 80 }], livenessProbe { httpGet { port: 80 } } }], volumes: [{ name: "data" }, { name: "tmp", emptyDir {} }] } }
  emit k8s.Job { metadata { name: "once" }, spec { template { spec { restartPolicy: "Never", containers: [plain()] } } } }
  emit k8s.Pod { metadata { name: "modest" }, spec { containers: [{ ...plain(), resources { requests { memory: 64Mi, cpu: 100m }, limits { memory: 64Mi } } }] } }
  emit k8s.PersistentVolumeClaim { metadata { name: "some" }, spec { accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } }
}
cluster-object reader { object: k8s.ClusterRole { metadata { name: "reader" }, rules: [{ nonResourceURLs: ["/metrics"], verbs: ["get"] }] } }
fn plain() -> k8s.Container = {
  name: "main"
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
//----
// error[CL2061] refused_objects.cl:8:92-104: Service 'unnamed' has 2 ports, and not each has a name
//   in rule 'refused-object'
//   help: a single port needs none; of several each is called by one: name: "http"
// error[CL2061] refused_objects.cl:9:117-143: two ports of Service 'alike' have one name
//   in rule 'refused-object'
//   help: give each of them a name of its own
// error[CL2061] refused_objects.cl:10:16-71: Pod 'empty' has no container
//   in rule 'refused-object'
//   help: containers: [{ name: ..., image: ... }]
// error[CL2061] refused_objects.cl:11:89-97: Job 'for-ever' ends, and its pods are started again for ever
//   in rule 'refused-object'
//   help: restartPolicy: "OnFailure", or "Never"
// error[CL2061] refused_objects.cl:12:20-153: CronJob 'unsaid' ends, and its pods are not said to
//   in rule 'refused-object'
//   help: restartPolicy: "OnFailure", or "Never"
// error[CL2061] refused_objects.cl:15:124-131: DaemonSet 'once' runs on, and its containers are not started again
//   in rule 'refused-object'
//   help: leave out restartPolicy; work that ends is a Job
// error[CL2061] refused_objects.cl:23:15-95: Pod 'twofold' gives variable 'A' of container 'main' a value and takes it from elsewhere
//   in rule 'refused-object'
//   help: value or valueFrom
// error[CL2061] refused_objects.cl:24:9-89: Pod 'twofold' has a probe of container 'main' that does both httpGet and tcpSocket
//   in rule 'refused-object'
//   help: httpGet, tcpSocket, exec or grpc: one of them
// error[CL2061] refused_objects.cl:25:9-44: Pod 'twofold' has a probe of container 'main' that does nothing
//   in rule 'refused-object'
//   help: httpGet, tcpSocket, exec or grpc: one of them
// error[CL2061] refused_objects.cl:26:21-81: Pod 'twofold' has a hook of container 'main' that does both exec and sleep
//   in rule 'refused-object'
//   help: httpGet, exec or sleep: one of them
// error[CL2061] refused_objects.cl:28:17-93: Pod 'twofold' takes volume 'data' from emptyDir and from secret
//   in rule 'refused-object'
//   help: a volume has one source: make two of it
// error[CL2061] refused_objects.cl:31:57-108: a rule of Role 'nothing' has no verbs
//   in rule 'refused-object'
//   help: say at least one, or leave the rule out
// error[CL2061] refused_objects.cl:31:110-149: a rule of Role 'nothing' has no apiGroups
//   in rule 'refused-object'
//   help: apiGroups: [""] for what Kubernetes began with: pods, secrets, services
// error[CL2061] refused_objects.cl:32:112-117: Pod 'greedy' asks for 128Mi of memory for container 'main', which may take 64Mi
//   in rule 'refused-object'
//   help: ask for no more than the limit
// error[CL2061] refused_objects.cl:33:137-138: claim 'nothing' asks for 0 of storage
//   in rule 'refused-object'
//   help: more than nothing: storage: 1Gi
// error[CL2061] refused_objects.cl:39:130-135: claim 'data' asks for 0Gi of storage
//   in rule 'refused-object'
//   help: more than nothing: storage: 1Gi
// error[CL2061] refused_objects.cl:45:85-98: PriorityClass 'high' is above a billion, where Kubernetes keeps its own
//   in rule 'refused-object'
//   help: value: 1000000000 at most
