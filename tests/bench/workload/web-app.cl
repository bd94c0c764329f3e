/// The workload W(N): one kind of web app, and what each becomes. How many there are, `generate.py` says.
use std.crd.external-secrets as secrets
use std.crd.gateway-api as gateways
use std.k8s

type AppLabels = Map<String, String>

/// The namespace of twenty apps.
kind team in cluster {
  emit k8s.Namespace {
    metadata {
      name: name
      labels {
        "app.kubernetes.io/managed-by": "config"
        "pod-security.kubernetes.io/enforce": "restricted"
        "pod-security.kubernetes.io/enforce-version": "v1.32"
      }
    }
  } at "kubernetes/\(name)/namespace.yaml"
}

/// A web app with its metrics, its database and its secrets.
kind web-app in team {
  component: "api" | "web" | "worker"
  image: Image
  port: Int
  metrics-port: Int
  host: Hostname
  url-path: String
  cpu: Quantity
  cpu-limit: Quantity
  memory: Quantity
  memory-limit: Quantity
  db-host: String
  db-name: String
  db-port: Int
  secret-path: String
  replicas: Int = 2
  most-replicas: Int = 6
  log-level: "debug" | "info" | "warn" | "error" = "info"
  priority-class: String = "standard"
  cpu-target: Int = 70
  memory-target: Int = 80
  max-unavailable: Int = 1
  agent: Image = "registry.example.com/infra/agent:0.101.0@sha256:9b1f4a0c6d2e8b7355c1d0f8a2e4961b7c3d5e8f90a1b2c3d4e5f60718293a4b"

  check replicas <= most-replicas at most-replicas
    else "'\(name)' has \(replicas) replicas at least and \(most-replicas) at most"

  let folder = "kubernetes/\(team.name)/\(name)"
  let pods: AppLabels = { "app.kubernetes.io/name": name, "app.kubernetes.io/instance": name }
  let labels: AppLabels = {
    ...pods
    "app.kubernetes.io/version": image.tag ?? ""
    "app.kubernetes.io/component": component
    "app.kubernetes.io/part-of": team.name
    "app.kubernetes.io/managed-by": "config"
  }
  let meta = { name: name, namespace: team.name, labels: labels }

  emit k8s.Deployment {
    metadata { ...meta }
    spec {
      replicas: replicas
      revisionHistoryLimit: 3
      selector { matchLabels: pods }
      strategy { type: "RollingUpdate", rollingUpdate { maxSurge: "25%", maxUnavailable: 0 } }
      template {
        metadata {
          labels: labels
          annotations { "prometheus.io/scrape": "true", "prometheus.io/port": "\(metrics-port)" }
        }
        spec {
          serviceAccountName: name
          automountServiceAccountToken: false
          priorityClassName: priority-class
          terminationGracePeriodSeconds: 30
          securityContext {
            runAsNonRoot: true
            runAsUser: 10001
            runAsGroup: 10001
            fsGroup: 10001
            seccompProfile { type: "RuntimeDefault" }
          }
          topologySpreadConstraints: [{
            maxSkew: 1
            topologyKey: "topology.kubernetes.io/zone"
            whenUnsatisfiable: "ScheduleAnyway"
            labelSelector { matchLabels: pods }
          }]
          affinity {
            podAntiAffinity {
              preferredDuringSchedulingIgnoredDuringExecution: [{
                weight: 100
                podAffinityTerm { topologyKey: "kubernetes.io/hostname", labelSelector { matchLabels: pods } }
              }]
            }
          }
          containers: [
            {
              name: "app"
              image: "\(image)"
              imagePullPolicy: "IfNotPresent"
              ports: [listens("http", port), listens("metrics", metrics-port)]
              env: [
                { name: "APP_NAME", value: name }
                { name: "APP_ENV", value: "production" }
                { name: "PORT", value: "\(port)" }
                { name: "METRICS_PORT", value: "\(metrics-port)" }
                { name: "LOG_LEVEL", value: log-level }
                { name: "POD_NAME", valueFrom { fieldRef { fieldPath: "metadata.name" } } }
                { name: "POD_IP", valueFrom { fieldRef { fieldPath: "status.podIP" } } }
                { name: "DB_HOST", value: db-host }
                { name: "DB_URL", value: "postgres://\(db-host):\(db-port)/\(db-name)?sslmode=verify-full" }
                from-secret("DB_USER", name, "db-user")
                from-secret("DB_PASSWORD", name, "db-password")
                from-secret("SESSION_KEY", name, "session-key")
              ]
              resources { requests { cpu: cpu, memory: memory }, limits { cpu: cpu-limit, memory: memory-limit } }
              startupProbe: probe("/healthz", 5, 30)
              livenessProbe: probe("/healthz", 10, 3)
              readinessProbe: probe("/readyz", 5, 2)
              securityContext: locked
              volumeMounts: [{ name: "tmp", mountPath: "/tmp" }]
            }
            {
              name: "agent"
              image: "\(agent)"
              imagePullPolicy: "IfNotPresent"
              args: [
                "--service=\(name)"
                "--scrape=http://127.0.0.1:\(metrics-port)/metrics"
                "--export=otlp.observability.svc.cluster.local:4317"
              ]
              ports: [listens("health", 13133)]
              resources { requests { cpu: 20m, memory: 64Mi }, limits { cpu: 200m, memory: 128Mi } }
              securityContext: locked
            }
          ]
          volumes: [{ name: "tmp", emptyDir { sizeLimit: 64Mi } }]
        }
      }
    }
  } at "\(folder)/deployment.yaml"

  emit k8s.Service {
    metadata { ...meta }
    spec {
      type: "ClusterIP"
      selector: pods
      ports: [
        { name: "http", port: 80, targetPort: "http", protocol: "TCP" }
        { name: "metrics", port: metrics-port, targetPort: "metrics", protocol: "TCP" }
      ]
    }
  } at "\(folder)/service.yaml"

  emit k8s.HorizontalPodAutoscaler {
    metadata { ...meta }
    spec {
      scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: name }
      minReplicas: replicas
      maxReplicas: most-replicas
      metrics: [utilization("cpu", cpu-target), utilization("memory", memory-target)]
      behavior {
        scaleDown {
          stabilizationWindowSeconds: 300
          policies: [{ type: "Percent", value: 10, periodSeconds: 60 }]
        }
        scaleUp {
          stabilizationWindowSeconds: 0
          policies: [{ type: "Pods", value: 4, periodSeconds: 60 }]
        }
      }
    }
  } at "\(folder)/hpa.yaml"

  emit k8s.PodDisruptionBudget {
    metadata { ...meta }
    spec { maxUnavailable: max-unavailable, selector { matchLabels: pods } }
  } at "\(folder)/pdb.yaml"

  emit gateways.HTTPRoute {
    metadata { ...meta }
    spec {
      parentRefs: [{ name: "public", namespace: "gateway-system", sectionName: "https" }]
      hostnames: [host]
      rules: [{
        matches: [{ path { type: "PathPrefix", value: url-path } }]
        backendRefs: [{ name: name, port: 80 }]
      }]
    }
  } at "\(folder)/httproute.yaml"

  emit k8s.NetworkPolicy {
    metadata { ...meta }
    spec {
      podSelector { matchLabels: pods }
      policyTypes: ["Ingress", "Egress"]
      ingress: [{ from: [{ namespaceSelector: namespace-named("gateway-system") }], ports: [{ protocol: "TCP", port: port }] }]
      egress: [
        {
          to: [{ namespaceSelector: namespace-named("kube-system"), podSelector { matchLabels { k8s-app: "kube-dns" } } }]
          ports: [{ protocol: "UDP", port: 53 }, { protocol: "TCP", port: 53 }]
        }
        { to: [{ namespaceSelector: namespace-named("databases") }], ports: [{ protocol: "TCP", port: db-port }] }
      ]
    }
  } at "\(folder)/networkpolicy.yaml"

  emit secrets.ExternalSecret {
    metadata { ...meta }
    spec {
      refreshInterval: "1h"
      secretStoreRef { kind: "ClusterSecretStore", name: "vault" }
      target { name: "\(name)-secrets", creationPolicy: "Owner" }
      data: [for (key in ["db-user", "db-password", "session-key"]) {
        secretKey: key, remoteRef { key: secret-path, property: key }
      }]
    }
  } at "\(folder)/externalsecret.yaml"

  emit yaml({
    apiVersion: "kustomize.config.k8s.io/v1beta1"
    kind: "Kustomization"
    namespace: team.name
    resources: files
  }) at "\(folder)/kustomization.yaml"
}

private let files = [
  "deployment.yaml", "service.yaml", "hpa.yaml", "pdb.yaml", "httproute.yaml", "networkpolicy.yaml", "externalsecret.yaml"
]

private let locked: k8s.SecurityContext = {
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  runAsNonRoot: true
  capabilities { drop: ["ALL"] }
}

private fn listens(name: String, port: Int) -> k8s.ContainerPort = { name: name, containerPort: port, protocol: "TCP" }

private fn from-secret(variable: String, app: String, key: String) -> k8s.EnvVar = {
  name: variable
  valueFrom { secretKeyRef { name: "\(app)-secrets", key: key } }
}

private fn probe(path: String, period: Int, failures: Int) -> k8s.Probe = {
  httpGet { path: path, port: "http" }
  periodSeconds: period
  timeoutSeconds: 2
  failureThreshold: failures
}

private fn utilization(resource: String, target: Int) -> k8s.MetricSpec = {
  type: "Resource"
  resource { name: resource, target { type: "Utilization", averageUtilization: target } }
}

private fn namespace-named(name: String) -> k8s.LabelSelector = { matchLabels { "kubernetes.io/metadata.name": name } }
