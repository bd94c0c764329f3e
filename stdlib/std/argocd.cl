/// Delivery by Argo CD: tiers of directories, one ApplicationSet and one project for each tier. Layout, order and
/// bootstrap objects are library code: the same apps build under every delivery.
use std.cluster.{delivery}
use std.crd.argocd as api
use std.crd.kustomize
use std.chart.{chart-form}
use std.objects.{entry-name, file-name, is-folder, object-kind}

/// Namespaces that are delivered together.
type Tier = {
  /// When: lower numbers first.
  wave: Int
  /// Which.
  namespaces: [namespace]
  /// How often a delivery that failed is tried again.
  retries: Count = 3
  /// How long it waits before that at first ...
  retry-after: Duration = 5s
  /// ... and in the end, as it waits longer each time.
  retry-at-most: Duration = 3m
}

/// One ApplicationSet for each tier, one Application for each namespace of it.
kind application-sets is delivery {
  /// Where this repository can be cloned from.
  repository: String
  /// The branch that is delivered.
  revision: String = "main"
  /// The folder of all of it.
  root: FilePath = "kubernetes"
  /// The namespace that Argo CD runs in.
  namespace-of-argocd: String = "argocd"
  /// What is delivered, in which order.
  tiers: Map<String, Tier>

  let placed = [for (tier in tiers.values()) ...tier.namespaces]
  for (ns in all(namespace)) {
    check ns in placed at ns
      else "no tier delivers namespace '\(ns.name)'"
      help "add it to one of the tiers \(tiers.keys().join(", "))"
  }
  check placed.size() == placed.distinct().size() at tiers
    else "a namespace is delivered by two tiers"
    help "leave it in one of them"

  // What stands in no namespace: classes, issuers and the like. It is applied with the ApplicationSets themselves.
  let shared = [for (o in all(Output)) if (owner(o, namespace) == null) o]
  for (o in shared) {
    emit o at "\(root)/cluster/\(file-name(o))"
  }

  emit kustomize.Kustomization {
    resources: [
      for (o in shared) "cluster/\(entry-name(o))"
      for (t in tiers.keys()) ...["project-\(t).yaml", "application-set-\(t).yaml"]
    ]
  } at "\(root)/kustomization.yaml"

  for (t, tier in tiers) {
    emit api.AppProject {
      metadata { name: t, namespace: namespace-of-argocd }
      spec {
        sourceRepos: [repository]
        destinations: [for (ns in tier.namespaces) { server: in-cluster, namespace: ns.name }]
        clusterResourceWhitelist: [{ group: "*", kind: "*" }]
      }
    } at "\(root)/project-\(t).yaml"

    emit api.ApplicationSet {
      metadata {
        name: t
        namespace: namespace-of-argocd
        annotations { "argocd.argoproj.io/sync-wave": "\(tier.wave)" }
      }
      spec {
        goTemplate: true
        goTemplateOptions: ["missingkey=error"]
        generators: [{ git {
          repoURL: repository
          revision: revision
          directories: [for (ns in tier.namespaces) { path: "\(root)/apps/\(t)/\(ns.name)" }]
        } }]
        template {
          metadata { name: "{{.path.basename}}" }
          spec {
            project: t
            source { repoURL: repository, targetRevision: revision, path: "{{.path.path}}" }
            destination { server: in-cluster, namespace: "{{.path.basename}}" }
            syncPolicy {
              automated { prune: true, selfHeal: true }
              retry {
                limit: tier.retries
                backoff { duration: "\(tier.retry-after)", factor: 2, maxDuration: "\(tier.retry-at-most)" }
              }
              syncOptions: ["ServerSideApply=true", "PruneLast=true", "RespectIgnoreDifferences=true"]
            }
          }
        }
      }
    } at "\(root)/application-set-\(t).yaml"

    for (ns in tier.namespaces) {
      let dir = "\(root)/apps/\(t)/\(ns.name)"
      let areas = all(Output, below: ns).group-by(o => if (is-folder(o)) "charts" else area(object-kind(o)))

      emit kustomize.Kustomization { resources: areas.map(a => a.key) } at "\(dir)/kustomization.yaml"
      for (a in areas) {
        emit kustomize.Kustomization { resources: a.items.map(o => entry-name(o)) } at "\(dir)/\(a.key)/kustomization.yaml"
        for (o in a.items) {
          emit o at "\(dir)/\(a.key)/\(file-name(o))"
        }
      }
    }
  }
}

/// A chart as an Application, which Argo CD renders.
kind application is chart-form {
  /// The namespace that Argo CD runs in.
  namespace-of-argocd: String = "argocd"
  /// The project it belongs to.
  project: String = "default"

  emit api.Application {
    metadata { name: chart.name, namespace: namespace-of-argocd }
    spec {
      project: project
      source {
        repoURL: chart.from.replace("oci://", "")
        chart: chart.chart
        targetRevision: chart.version
        helm { releaseName: chart.release, skipCrds: if (chart.crds) null else true, valuesObject: chart.all-values.non-empty() }
      }
      destination { server: in-cluster, namespace: chart.namespace.name }
      syncPolicy { automated { prune: true, selfHeal: true }, syncOptions: ["ServerSideApply=true"] }
    }
  }
}

private let in-cluster = "https://kubernetes.default.svc"

/// The folder of objects of a kind.
private fn area(kind: String) -> String = match (kind) {
  "Deployment" | "StatefulSet" | "DaemonSet" => "workloads"
  "HorizontalPodAutoscaler" | "VerticalPodAutoscaler" => "autoscaling"
  "PodDisruptionBudget" => "disruption"
  "ExternalSecret" | "SecretStore" | "ClusterSecretStore" => "secrets"
  "Gateway" | "HTTPRoute" | "NetworkPolicy" | "CiliumNetworkPolicy" | "Certificate" => "networking"
  "Service" => "services"
  "ConfigMap" => "configs"
  "PersistentVolumeClaim" => "storage"
  "Job" | "CronJob" => "jobs"
  "VMServiceScrape" | "ServiceMonitor" | "PodMonitor" => "monitoring"
  "Cluster" | "Pooler" | "ScheduledBackup" | "ObjectStore" => "database"
  else => "resources"
}
