/// What changes of objects do that controllers of others look after.
use std.effect-rows.{Effect}

/// The rows, by controller.
let operator-effects: [Effect] = [...databases, ...search, ...deliveries, ...certificates, ...network, ...observers]

private let cnpg = "https://cloudnative-pg.io/documentation/current"
private let cnpg-checks = "https://github.com/cloudnative-pg/cloudnative-pg/blob/main/internal/webhook/v1/cluster_webhook.go"

private let databases: [Effect] = [
  {
    of: ["postgresql.cnpg.io/Cluster"], at: ["spec.storage.size", "spec.walStorage.size", "spec.tablespaces[*].storage.size"]
    happens: "less", does: "data"
    says: "the operator refuses smaller volumes: the cluster has to be made anew, from a backup"
    source: cnpg-checks
  }
  {
    of: ["postgresql.cnpg.io/Cluster"], at: ["spec.storage.size", "spec.walStorage.size", "spec.tablespaces[*].storage.size"]
    does: "in-place", says: "its volumes grow, if their storage class allows that"
    source: "\(cnpg)/storage/"
  }
  {
    of: ["postgresql.cnpg.io/Cluster"], at: ["spec.imageName", "spec.resources.**", "spec.postgresql.extensions.**"], does: "restart"
    says: "its instances are replaced one after the other, the primary last"
    source: "\(cnpg)/rolling_update/"
  }
  {
    of: ["postgresql.cnpg.io/Cluster"], at: ["spec.postgresql.parameters.**"], does: "restart"
    says: "a parameter that PostgreSQL only reads at its start makes its instances start again, one after the other"
    source: "\(cnpg)/rolling_update/"
  }
  {
    of: ["postgresql.cnpg.io/Cluster"], happens: "gone", does: "data"
    says: "the database ends, and what only its volumes hold may go with it"
    source: "\(cnpg)/storage/"
  }
]

private let eck = "https://www.elastic.co/guide/en/cloud-on-k8s/current"

private let search: [Effect] = [
  {
    of: ["elasticsearch.k8s.elastic.co/Elasticsearch"], at: ["spec.nodeSets[*].volumeClaimTemplates.**"], happens: "more", does: "in-place"
    says: "its volumes grow, if their storage class allows that"
    source: "\(eck)/k8s-volume-claim-templates.html"
  }
  {
    of: ["elasticsearch.k8s.elastic.co/Elasticsearch"], at: ["spec.nodeSets[*].volumeClaimTemplates.**"], does: "data"
    says: "claims of a node set can only grow: anything else needs a new node set"
    source: "\(eck)/k8s-volume-claim-templates.html"
  }
  {
    of: ["elasticsearch.k8s.elastic.co/Elasticsearch"], at: ["spec.nodeSets[*].count"], happens: "less", does: "data"
    says: "the operator deletes the claims of nodes that go"
    source: "\(eck)/k8s-volume-claim-templates.html"
  }
  {
    of: ["elasticsearch.k8s.elastic.co/Elasticsearch"], at: ["spec.nodeSets[*]"], happens: "gone", does: "data"
    says: "the operator deletes the claims of nodes that go"
    source: "\(eck)/k8s-volume-claim-templates.html"
  }
  {
    of: ["elasticsearch.k8s.elastic.co/Elasticsearch"], at: ["spec.version", "spec.image", "spec.nodeSets[*].config.**", "spec.nodeSets[*].podTemplate.**"]
    does: "restart", says: "its nodes are replaced one after the other"
    source: "\(eck)/k8s-orchestration.html"
  }
  {
    of: ["elasticsearch.k8s.elastic.co/Elasticsearch"], happens: "gone", given: { "spec.volumeClaimDeletePolicy": "DeleteOnScaledownOnly" }
    does: "delete", says: "it ends; its claims stay"
    source: "\(eck)/k8s-volume-claim-templates.html"
  }
  {
    of: ["elasticsearch.k8s.elastic.co/Elasticsearch"], happens: "gone", does: "data", says: "it ends, and the operator deletes its claims"
    source: "\(eck)/k8s-volume-claim-templates.html"
  }
]

private let argo = "https://argo-cd.readthedocs.io/en/stable"
private let flux = "https://fluxcd.io/flux/components"

private let deliveries: [Effect] = [
  {
    of: ["argoproj.io/Application"], happens: "gone", given: { "metadata.finalizers[*]": "resources-finalizer.argocd.argoproj.io*" }, does: "data"
    says: "everything that it delivered is deleted with it"
    source: "\(argo)/user-guide/app_deletion/"
  }
  {
    of: ["argoproj.io/Application", "argoproj.io/ApplicationSet"], at: ["spec.**"], does: "unknown"
    says: "what it delivers from elsewhere decides"
    source: "\(argo)/user-guide/application-specification/"
  }
  {
    of: ["argoproj.io/ApplicationSet"], happens: "gone", does: "data"
    says: "its applications go with it, and what they delivered"
    source: "\(argo)/operator-manual/applicationset/Application-Deletion/"
  }
  {
    of: ["argoproj.io/AppProject"], at: ["spec.**"], does: "in-place", says: "what its applications may do changes"
    source: "\(argo)/user-guide/projects/"
  }
  {
    of: ["kustomize.toolkit.fluxcd.io/Kustomization"], happens: "gone", given: { "spec.prune": "true" }, does: "data"
    says: "everything that it delivered is deleted with it"
    source: "\(flux)/kustomize/kustomizations/"
  }
  {
    of: ["helm.toolkit.fluxcd.io/HelmRelease"], happens: "gone", does: "data"
    says: "the release is uninstalled, and what the chart made goes with it"
    source: "\(flux)/helm/helmreleases/"
  }
  {
    of: ["helm.toolkit.fluxcd.io/HelmRelease"], at: ["spec.**"], does: "unknown"
    says: "the chart decides what comes of it"
    source: "\(flux)/helm/helmreleases/"
  }
  {
    of: ["kustomize.toolkit.fluxcd.io/Kustomization", "source.toolkit.fluxcd.io/*"], at: ["spec.**"], does: "unknown"
    says: "what it delivers from elsewhere decides"
    source: "\(flux)/"
  }
]

private let certificates: [Effect] = [
  {
    of: ["cert-manager.io/Certificate"], at: ["spec.**"], does: "in-place"
    says: "the certificate is issued again, and its secret changes"
    source: "https://cert-manager.io/docs/usage/certificate/"
  }
  {
    of: ["cert-manager.io/*"], at: ["spec.**"], does: "in-place", says: "it counts for what is issued from now on"
    source: "https://cert-manager.io/docs/configuration/"
  }
  {
    of: ["external-secrets.io/*"], at: ["spec.**"], does: "in-place", says: "the secret follows at the next refresh"
    source: "https://external-secrets.io/latest/api/externalsecret/"
  }
]

private let network: [Effect] = [
  {
    of: ["cilium.io/CiliumNetworkPolicy", "cilium.io/CiliumClusterwideNetworkPolicy"], at: ["spec.**", "specs.**"], does: "in-place"
    says: "who may connect changes at once"
    source: "https://docs.cilium.io/en/stable/security/policy/"
  }
  {
    of: ["cilium.io/CiliumNetworkPolicy", "cilium.io/CiliumClusterwideNetworkPolicy"], happens: "gone", does: "in-place"
    says: "what only it forbade or allowed changes at once"
    source: "https://docs.cilium.io/en/stable/security/policy/"
  }
  {
    of: ["gateway.networking.k8s.io/*"], at: ["spec.**"], does: "in-place", says: "its controller takes the routes over"
    source: "https://gateway-api.sigs.k8s.io/"
  }
]

private let observers: [Effect] = [
  {
    of: ["operator.victoriametrics.com/VMServiceScrape", "operator.victoriametrics.com/VMPodScrape", "operator.victoriametrics.com/VMRule"]
    at: ["spec.**"], does: "in-place", says: "what is measured changes; nothing that is measured does"
    source: "https://docs.victoriametrics.com/operator/resources/"
  }
  {
    of: ["monitoring.coreos.com/ServiceMonitor", "monitoring.coreos.com/PodMonitor", "monitoring.coreos.com/PrometheusRule"]
    at: ["spec.**"], does: "in-place", says: "what is measured changes; nothing that is measured does"
    source: "https://prometheus-operator.dev/docs/"
  }
  {
    of: ["autoscaling.k8s.io/VerticalPodAutoscaler"], at: ["spec.**"], does: "unknown"
    says: "in its modes that set amounts it may replace pods to do so"
    source: "https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/"
  }
]
