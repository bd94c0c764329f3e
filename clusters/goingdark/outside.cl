/// What charts, bases of others and people make, as far as something here refers to it.
use std.external.{external}

external bitwarden-project {
  by: "people, in the project of Bitwarden Secrets Manager"
  store-items { bitwarden-backend: [
    "app-hypebot-access-token", "app-hypebot-server", "app-kubechecks-argocd-api-token"
    "app-kubechecks-github-app-key", "app-kubechecks-webhook-hmac-secret", "app-mastodon-ar-deterministic"
    "app-mastodon-ar-primary", "app-mastodon-ar-salt", "app-mastodon-domain", "app-mastodon-hcaptcha-secret-key"
    "app-mastodon-hcaptcha-site-key", "app-mastodon-onion-hostname", "app-mastodon-onion-public_key"
    "app-mastodon-onion-secret_key", "app-mastodon-otp-secret", "app-mastodon-s3-access-key"
    "app-mastodon-s3-endpoint-url", "app-mastodon-s3-secret-key", "app-mastodon-secret-key-base"
    "app-mastodon-smtp-from-address", "app-mastodon-smtp-login", "app-mastodon-smtp-password"
    "app-mastodon-smtp-server", "app-mastodon-vapid-private", "app-mastodon-vapid-public"
    "app-mastovault-s3-access-key", "app-mastovault-s3-secret-key", "app-stalwart-admin-password"
    "app-stalwart-blob-s3-access-key-id", "app-stalwart-blob-s3-secret-access-key", "dex-mastodon-client-id"
    "dex-mastodon-client-secret", "hcloud-exporter-token", "infra-cloudflare-admin-email"
    "infra-cloudflare-api-token", "infra-cloudflared-tunnel-credentials-json", "static-client-argocd-secret"
    "static-client-grafana-secret"
  ] }
}

external argo-cd-chart in argocd {
  by: "the chart argo-cd"
  services { argocd-server { http: 80, https: 443 } }
  configs { argocd-cmp-cm: [] }
  workloads: [
    "StatefulSet/argocd-application-controller", "Deployment/argocd-server", "Deployment/argocd-repo-server"
    "Deployment/argocd-applicationset-controller"
  ]
}
external dex-chart in dex { by: "the chart dex", services { dex { http: 5556 } } }
external kubechecks-chart in kubechecks { by: "the chart kubechecks", services { kubechecks { http: 8080 } } }
external metrics-stack in victoriametrics {
  by: "the operator of VictoriaMetrics, and the chart of Grafana"
  services { vmsingle-vm { http: 8428 }, vm-grafana { http: 80 } }
}
external logs-chart in victorialogs {
  by: "the chart victoria-logs-single", services { victoria-logs-single-server { http: 9428 } }
}
external secrets-chart in external-secrets {
  by: "the chart external-secrets", services { bitwarden-sdk-server { https: 9998 } }
}
external cert-manager-chart in cert-manager { by: "the chart cert-manager" }
external system-bases in kube-system {
  by: "the bases of the descheduler and of the vertical autoscaler"
  objects: [
    "ConfigMap/descheduler-policy-configmap", "Deployment/vpa-updater", "Deployment/vpa-admission-controller"
  ]
}
