/// Secrets of HashiCorp Vault that its own operator, the Vault Secrets Operator, copies into the cluster.
use std.crd.hashicorp-vault as api
use std.plain.{daemon, stateful}
use std.pods.{containers, secrets}
use std.secret.{secret-sync}
use std.values.{go-text}

/// As whom the operator asks for the secrets of a namespace: a service account of it, and the role that Vault gives to
/// that account.
kind auth in namespace {
  /// The role.
  role: String = namespace.name
  /// The service account.
  account: String = "default"
  /// Where Vault has its Kubernetes authentication mounted.
  mount: String = "kubernetes"
  /// Whom the token of the account is for; anybody if empty.
  audiences: [String] = []

  emit api.VaultAuth {
    metadata { name: name, namespace: namespace.name }
    spec {
      method: "kubernetes"
      mount: mount
      kubernetes { role: role, serviceAccount: account, audiences: audiences.non-empty() }
    }
  }
}

/// An item of Vault's key-value store, whose properties become the keys of a secret: `data { TOKEN: "token" }` takes
/// property `token` as key TOKEN. Whoever reads the secret starts again when the item changes.
kind static is secret-sync {
  /// Where it lies in its mount: `shop/login`.
  item: String
  /// The mount.
  mount: String = "secret"
  /// The version of the key-value engine.
  engine: "kv-v1" | "kv-v2" = "kv-v2"
  /// How often it is read again; as often as the operator does it if not set.
  refresh: Duration?

  let parts = secret.data.keys()
  let placeholders = { for (key, property in secret.data) { [key]: "{{ get .Secrets \"\(property)\" }}" } }

  let logins = all(auth).filter(a => a.namespace == secret.namespace)
  let texts: Map<String, String> = if (secret.template.size() > 0) secret.template else placeholders

  check logins.size() > 0 at secret
    else "nobody asks Vault for the secrets of namespace '\(secret.namespace.name)'"
    help "vault.auth default {} beside the secret"
  check secret.extract.size() == 0 at secret.extract
    else "secret '\(secret.name)' is one item of Vault, and extract takes properties of several"
    help "data { KEY: \"property\" }"

  emit api.VaultStaticSecret {
    metadata { name: secret.name, namespace: secret.namespace.name, labels: secret.labels.non-empty() }
    spec {
      vaultAuthRef: logins.first()?.name
      mount: mount
      type: engine
      path: item
      refreshAfter: if (refresh == null) null else Duration(refresh.go-text())
      destination {
        name: secret.name
        type: secret.type
        create: true
        labels: secret.labels.non-empty()
        // Only what was asked for: neither the other properties nor the answer of Vault as a whole.
        transformation {
          excludeRaw: true
          excludes: [".*"]
          templates: { for (key, text in texts) { [key]: { text: text } } }
        }
      }
      rolloutRestartTargets: [
        for (a in all(app, below: secret.namespace)) if (containers(a).any(c => secret in secrets(c))) { kind: controller(a), name: a.name }
      ].non-empty()
    }
  }
}

private fn controller(a: app) -> "Deployment" | "StatefulSet" | "DaemonSet" =
  match (a.workload) { stateful => "StatefulSet", daemon => "DaemonSet", else => "Deployment" }
