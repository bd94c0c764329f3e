/// What pods refer to: by kinds it is there by its type, by hand it is looked up. What does without is left alone, and so
/// is what an operator, a store or something declared `external` makes.
//--- main.cl
use std.crd.cert-manager
use std.crd.cnpg
use std.crd.external-secrets as eso
use std.external.{external}
use std.k8s
use std.raw.{raw-object}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }

node-pool control {
  role: "control-plane"
  labels { disk: "fast" }
  taints: [no-schedule("batch")]
  node one { address: 10.0.0.1 }
}
storage-class fast {}
priority-class high { value: 1000 }
external house { by: "an operator", priorities: ["by-hand"], storage-classes: ["slow"], node-keys: ["gpu"] }

namespace web {
  config settings { data { MODE: "fast" } }
  secret login { sync: elsewhere { by: "hand", keys: ["password"] } }
  external chart { by: "a chart", secrets { chart-made: [] }, configs { chart-made: ["A"] }, claims: ["old"] }
  emit eso.ExternalSecret {
    metadata { name: "pulled", namespace: "web" }
    spec { secretStoreRef { kind: "ClusterSecretStore", name: "store" }, data: [{ secretKey: "token", remoteRef { key: "x" } }] }
  }
  emit cert-manager.Certificate {
    metadata { name: "tls", namespace: "web" }
    spec { secretName: "tls", dnsNames: ["example.org"], issuerRef { kind: "ClusterIssuer", name: "own" } }
  }
  emit k8s.PersistentVolumeClaim {
    metadata { name: "data", namespace: "web" }
    spec { accessModes: ["ReadWriteOnce"], storageClassName: "fats", resources { requests { storage: 1Gi } } }
  }
  // Every reference of this one leads somewhere.
  emit k8s.Deployment {
    metadata { name: "clean", namespace: "web" }
    spec {
      selector { matchLabels { app: "clean" } }
      template {
        metadata { labels { app: "clean" } }
        spec {
          priorityClassName: "by-hand"
          nodeSelector { disk: "fast", "kubernetes.io/arch": "arm64", gpu: "one" }
          tolerations: [{ key: "batch", operator: "Exists" }, { operator: "Exists" }]
          containers: [{ ...limited, name: "main"
            env: [
              { name: "MODE", valueFrom { configMapKeyRef { name: "settings", key: "MODE" } } }
              { name: "A", valueFrom { configMapKeyRef { name: "chart-made", key: "A" } } }
              { name: "B", valueFrom { secretKeyRef { name: "login", key: "password" } } }
              { name: "C", valueFrom { secretKeyRef { name: "pulled", key: "token" } } }
              { name: "D", valueFrom { secretKeyRef { name: "chart-made", key: "anything" } } }
              { name: "E", valueFrom { secretKeyRef { name: "absent", key: "x", optional: true } } }
            ]
            envFrom: [{ configMapRef { name: "absent", optional: true } }]
            volumeMounts: [
              { name: "tls", mountPath: "/tls" }, { name: "data", mountPath: "/data" }, { name: "old", mountPath: "/old" }
              { name: "mode", mountPath: "/mode", subPath: "MODE" }
            ]
          }]
          volumes: [
            { name: "tls", secret { secretName: "tls", items: [{ key: "tls.crt", path: "crt" }] } }
            { name: "data", persistentVolumeClaim { claimName: "data" } }
            { name: "old", persistentVolumeClaim { claimName: "old" } }
            { name: "mode", configMap { name: "settings" } }
          ]
        }
      }
    }
  }
  // The same, broken in each way; as open data, which is seen like any other.
  raw-object broken { object: {
    apiVersion: "apps/v1"
    kind: "Deployment"
    metadata { name: "broken", namespace: "web" }
    spec {
      selector { matchLabels { app: "broken" } }
      template {
        metadata { labels { app: "broken" } }
        spec {
          priorityClassName: "hihg"
          nodeSelector { disk: "slow" }
          tolerations: [{ key: "bacth", operator: "Exists" }, { key: "batch", value: "false" }]
          imagePullSecrets: [{ name: "registry" }]
          initContainers: [{ ...limited, name: "first", envFrom: [{ secretRef { name: "logni" } }] }]
          containers: [{ ...limited, name: "main"
            env: [
              { name: "MODE", valueFrom { configMapKeyRef { name: "settings", key: "MOED" } } }
              { name: "A", valueFrom { configMapKeyRef { name: "setings", key: "MODE" } } }
              { name: "B", valueFrom { secretKeyRef { name: "login", key: "passwort" } } }
              { name: "C", valueFrom { secretKeyRef { name: "pulled", key: "tokne" } } }
            ]
            envFrom: [{ configMapRef { name: "absent" } }]
            volumeMounts: [{ name: "tsl", mountPath: "/tls" }, { name: "mode", mountPath: "/mode", subPath: "MOED" }]
          }]
          volumes: [
            { name: "tls", secret { secretName: "tls", items: [{ key: "tls.pem", path: "crt" }] } }
            { name: "data", persistentVolumeClaim { claimName: "dtaa" } }
            { name: "mode", configMap { name: "settings" } }
            { name: "all", projected { sources: [{ secret { name: "lgoin" } }, { configMap { name: "settnigs" } }] } }
          ]
        }
      }
    }
  } }
  @allow("CL2100", reason: "a job writes it before the first pod starts")
  @allow("CL2101", reason: "somebody brings it by hand")
  @allow("CL2102", reason: "a webhook adds it")
  @allow("CL2103", reason: "the backup brings it back")
  @allow("CL2104", reason: "a test")
  @allow("CL2105", reason: "a test")
  @allow("CL2106", reason: "nodes are labelled by hand")
  raw-object allowed {
    object: k8s.StatefulSet {
      metadata { name: "allowed", namespace: "web" }
      spec {
        serviceName: "allowed"
        selector { matchLabels { app: "allowed" } }
        template {
          metadata { labels { app: "allowed" } }
          spec {
            priorityClassName: "none"
            nodeSelector { none: "x" }
            containers: [{ ...limited, name: "main"
              envFrom: [{ configMapRef { name: "none" } }, { secretRef { name: "none" } }]
              volumeMounts: [{ name: "none", mountPath: "/x" }, { name: "own", mountPath: "/own" }]
            }]
            volumes: [{ name: "claim", persistentVolumeClaim { claimName: "none" } }]
          }
        }
        volumeClaimTemplates: [{ metadata { name: "own" }, spec { storageClassName: "none", accessModes: ["ReadWriteOnce"], resources { requests { storage: 1Gi } } } }]
      }
    }
  }
  // By kinds.
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
    priority: high
    env { MODE: config/settings.keys.MODE, PASSWORD: secret/login.keys.password }
    env-from: [config/settings]
    node-labels { disk: "slow" }
    claim data { mount: "/data", size: 1Gi, class: fast }
  }
}
external signers { by: "hand", issuers: ["own"], stores: ["store"] }

let limited: k8s.Container = {
  name: "x"
  image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 256Mi } }
}
//----
// error[CL2104] main.cl:34:62-68: there is no storage class 'fats'
//   in rule 'storage-class-exists'
//   help: did you mean 'fast'?
// error[CL2105] main.cl:82:30-36: there is no priority class 'hihg'
//   in rule 'priority-class-exists'
//   help: did you mean 'high'?
// error[CL2106] main.cl:83:32-38: no node has the label 'disk=slow', which the pods of Deployment 'broken' want
//   in rule 'node-exists'
//   help: node-pool NAME { labels { "disk": "slow" } }, or external { by: ..., node-keys: ["disk"] }
// error[CL2106] main.cl:84:25-61: no node has the taint 'bacth', which the pods of Deployment 'broken' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("bacth")] }, or external { by: ..., node-keys: ["bacth"] }
// error[CL2106] main.cl:84:63-95: no node has the taint 'batch=false', which the pods of Deployment 'broken' tolerate
//   in rule 'node-exists'
//   help: node-pool NAME { taints: [no-schedule("batch")] }, or external { by: ..., node-keys: ["batch"] }
// error[CL2101] main.cl:85:30-50: namespace 'web' has no Secret 'registry', which Deployment 'broken' reads
//   in rule 'secret-exists'
//   help: declare who brings it: secret registry { sync: elsewhere { by: ..., keys: [...] } }
// error[CL2101] main.cl:86:69-96: namespace 'web' has no Secret 'logni', which Deployment 'broken' reads
//   in rule 'secret-exists'
//   help: did you mean 'login'?
// error[CL2100] main.cl:89:43-92: ConfigMap 'settings' has no key 'MOED', which Deployment 'broken' reads
//   in rule 'config-exists'
//   help: did you mean 'MODE'?
// error[CL2100] main.cl:90:40-88: namespace 'web' has no ConfigMap 'setings', which Deployment 'broken' reads
//   in rule 'config-exists'
//   help: did you mean 'settings'?
// error[CL2101] main.cl:91:40-87: Secret 'login' has no key 'passwort', which Deployment 'broken' reads
//   in rule 'secret-exists'
//   help: did you mean 'password'?
// error[CL2101] main.cl:92:40-85: Secret 'pulled' has no key 'tokne', which Deployment 'broken' reads
//   in rule 'secret-exists'
//   help: did you mean 'token'?
// error[CL2100] main.cl:94:25-56: namespace 'web' has no ConfigMap 'absent', which Deployment 'broken' reads
//   in rule 'config-exists'
//   help: declare it: config absent { data { ... } }; or external { by: ..., configs { ... } } where something else makes it
// error[CL2102] main.cl:95:28-62: Deployment 'broken' has no volume 'tsl', which container 'main' mounts
//   in rule 'volume-exists'
//   help: did you mean 'tls'?
// error[CL2101] main.cl:98:28-98: Secret 'tls' has no key 'tls.pem', which Deployment 'broken' reads
//   in rule 'secret-exists'
//   help: did you mean 'tls.key'?
// error[CL2103] main.cl:99:13-74: namespace 'web' has no claim 'dtaa', which Deployment 'broken' mounts
//   in rule 'claim-exists'
//   help: did you mean 'data'?
// error[CL2100] main.cl:100:29-59: ConfigMap 'settings' has no key 'MOED', which Deployment 'broken' reads
//   in rule 'config-exists'
//   help: did you mean 'MODE'?
// error[CL2101] main.cl:101:52-76: namespace 'web' has no Secret 'lgoin', which Deployment 'broken' reads
//   in rule 'secret-exists'
//   help: did you mean 'login'?
// error[CL2100] main.cl:101:82-112: namespace 'web' has no ConfigMap 'settnigs', which Deployment 'broken' reads
//   in rule 'config-exists'
//   help: did you mean 'settings'?
// error[CL2106] main.cl:143:25-31: no node has the label 'disk=slow', which the pods of Deployment 'front' want
//   in rule 'node-exists'
//   help: node-pool NAME { labels { "disk": "slow" } }, or external { by: ..., node-keys: ["disk"] }
