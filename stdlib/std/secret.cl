/// Secrets: where they come from and which keys they have. Their content never enters the language.
use std.program.{unit}
use std.crd.external-secrets as api
use std.values.{EntryName, SecretKey, go-text}

/// A Secret that something fills: a store, an operator, a person. Which keys it has is known here, what they hold is not.
kind secret in namespace {
  /// What is taken from the store: key here, item there.
  data: Map<EntryName, String> = {}
  /// Items that hold JSON, and the properties used of them: `extract { PROWLARR: ["API_KEY"] }`.
  extract: Map<String, [EntryName]> = {}
  /// Keys composed of parts: `URL: "redis://:\(self.part.password)@cache"`. With a template, only its keys exist.
  template: Map<EntryName, String> = {}
  /// Labels of the Secret.
  labels: Map<String, String> = {}
  /// Who brings the content.
  sync: secret-sync

  /// Stands for content inside a template. It is the store's own placeholder: text, and nothing secret.
  let part: Map<String, String> = { for (p in sync.parts) { [p]: "{{ .\(p) }}" } }
  /// The keys, to be handed to containers: `secret/app.keys.TOKEN`, or all of them by `...secret/app.keys`.
  let keys: Map<EntryName, SecretKey> = {
    for (k in if (template.size() > 0) template.keys() else sync.parts) { [k]: { of: self, key: k } }
  }

  check sync.parts.size() == sync.parts.distinct().size() at extract
    else "two items bring the same key into secret '\(name)'"
    help "take one of them under another key: data { OTHER: ... }"
  check keys.size() > 0 at self
    else "secret '\(name)' has no keys"
    help "say what it holds: data { KEY: \"item in the store\" }"
}

/// Who brings the content of a secret. Open: each says which keys it brings.
kind secret-sync in secret {
  let parts: [String]
}

/// A store of External Secrets that all namespaces may read. Open: each provider `is` one. A store is a unit, so whatever
/// takes a secret from it is delivered after it without anybody saying so.
kind store is unit {
  /// How often secrets are read again.
  refresh: Duration = 1h
  /// How External Secrets reaches it; null for a store that is made elsewhere.
  let provider: api.SpecProvider?

  if (provider != null) {
    emit api.ClusterSecretStore {
      metadata { name: name }
      spec { provider: provider }
    }
  }
}

/// A store that something else makes. Only its name is used.
kind foreign-store is store {
  /// What makes it.
  by: String
  let provider = null
}

/// Bitwarden Secrets Manager, through its SDK server.
kind bitwarden is store {
  /// The id of the organization.
  organization: String
  /// The id of the project.
  project: String
  /// The access token.
  token: SecretKey
  /// Where the SDK server answers.
  sdk-server: String = "https://bitwarden-sdk-server.\(namespace.name).svc.cluster.local:9998"
  /// The authority that signed the certificate of the SDK server.
  authority: SecretKey?

  let provider = {
    bitwardensecretsmanager {
      organizationID: organization
      projectID: project
      bitwardenServerSDKURL: sdk-server
      caProvider: if (authority == null) null else {
        type: "Secret", name: authority.of.name, key: authority.key, namespace: authority.of.namespace.name
      }
      auth { secretRef { credentials: selector(token) } }
    }
  }
}

/// Doppler.
kind doppler is store {
  /// The service token.
  token: SecretKey
  let provider = { doppler { auth { secretRef { dopplerToken: selector(token) } } } }
}

/// HashiCorp Vault or OpenBao, with the identity of a service account.
kind vault is store {
  /// Where it answers: `https://vault.vault.svc.cluster.local:8200`.
  address: String
  /// The mount of the secrets.
  mount: String = "secret"
  /// The version of its key-value engine.
  engine: "v1" | "v2" = "v2"
  /// The role External Secrets takes on.
  role: String
  /// The mount of the Kubernetes authentication.
  auth-mount: String = "kubernetes"

  let provider = {
    vault {
      server: address
      path: mount
      version: engine
      auth { kubernetes { mountPath: auth-mount, role: role } }
    }
  }
}

private fn selector(k: SecretKey) -> api.SecretRef = {
  name: k.of.name, key: k.key, namespace: k.of.namespace.name
}

/// Content that External Secrets reads from a store.
kind from-store is secret-sync {
  /// The store.
  store: store

  let parts = [...secret.data.keys(), for (properties in secret.extract.values()) ...properties]

  emit api.ExternalSecret {
    metadata { name: secret.name, namespace: secret.namespace.name, labels: secret.labels.non-empty() }
    spec {
      refreshInterval: store.refresh.go-text()
      secretStoreRef { kind: "ClusterSecretStore", name: store.name }
      target {
        name: secret.name
        creationPolicy: "Owner"
        template: if (secret.template.size() + secret.labels.size() == 0) null else {
          engineVersion: "v2"
          metadata: if (secret.labels.size() == 0) null else { labels: secret.labels }
          data: secret.template.non-empty()
        }
      }
      data: [for (key, item in secret.data) { secretKey: key, remoteRef { key: item } }].non-empty()
      dataFrom: [for (item in secret.extract.keys()) { extract { key: item } }].non-empty()
    }
  }
}

/// Made by something this description does not see: an operator, a chart, a person. Its keys are declared, not guessed.
kind elsewhere is secret-sync {
  /// What makes it, or who.
  by: String
  /// The keys it has.
  keys: [String]
  let parts = keys
}
