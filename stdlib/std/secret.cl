/// Secrets: where they come from and which keys they have. Their content never enters the language.
use std.program.{unit}
use std.service-account.{Permission}
use std.crd.external-secrets as api
use std.values.{EntryName, LabelKey, LabelValue, SecretKey, Uuid, WebAddress, go-text}

/// A Secret that something fills: a store, an operator, a person. Which keys it has is known here, what they hold is not.
///
/// What is written for it, its `sync` emits: `from-store` and `copied` an ExternalSecret, `static` a VaultStaticSecret,
/// `sealed` the Secret that SOPS encrypted, `elsewhere` nothing.
@also-called("external-secret")
kind secret in namespace {
  /// What is taken from the store: key here, item there. Of a kubernetes-store, `NAME/KEY` of a Secret.
  data: Map<EntryName, String> = {}
  /// Items that hold JSON, and the properties used of them: `extract { PROWLARR: ["API_KEY"] }`.
  extract: Map<String, [EntryName]> = {}
  /// Keys composed of parts: `URL: "redis://:\(self.part.password)@cache"`. With a template, only its keys exist.
  template: Map<EntryName, String> = {}
  /// What kind of content it is: `kubernetes.io/dockerconfigjson`, `kubernetes.io/basic-auth`; any if not set. One that is
  /// there can't be changed to another.
  type: String?
  /// Labels of the Secret.
  labels: Map<LabelKey, LabelValue> = {}
  /// Who brings the content. One `defaults secret { sync: from-store { store: items } }` says it for all secrets of a
  /// cluster; where there is one, a secret need not.
  sync: secret-sync

  /// Stands for content inside a template. It is the store's own placeholder: text, and nothing secret.
  let part: Map<String, String> = sync.placeholders
  /// The keys, to be handed to containers: `secret/app.keys.TOKEN`, or all of them by `...secret/app.keys`.
  let keys: Map<EntryName, SecretKey> = {
    for (k in if (template.size() > 0) template.keys() else sync.parts.distinct()) { [k]: { of: self, key: k } }
  }

  for (key in repeated(sync.parts)) {
    check false at [...places-of(self, key)]
      else "secret '\(name)' gets the key '\(key)' twice"
      help "leave one of them out; or take an item under another key: data { OTHER: ... }"
  }
  for (k in keys-by-type.get(type ?? "") ?? []) {
    check k in keys at type
      else "a secret of type '\(type ?? "")' has the key '\(k)', and '\(name)' has not"
      help "bring it under that name, by data or template"
  }
  check keys.size() > 0 at self
    else "secret '\(name)' has no keys"
    help "say what it holds: data { KEY: \"item in the store\" }"
}

/// What is there more than once.
private fn repeated(parts: [String]) -> [String] = if (parts.distinct().size() == parts.size()) [] else
  parts.distinct().filter(p => parts.filter(q => q == p).size() > 1)

/// Where a key is brought: `data` and `extract` tell it of their items, and who reads neither says it in its `parts`.
private fn places-of(s: secret, key: String) -> [String] {
  let items = [
    for (k, item in s.data) if (k == key) item
    for (properties in s.extract.values()) ...properties.filter(p => p == key)
  ]
  match (s.sync) { from-store => items, else => s.sync.parts.filter(p => p == key) }
}

/// What Kubernetes asks of the types it knows.
private let keys-by-type: Map<String, [String]> = {
  "kubernetes.io/dockerconfigjson": [".dockerconfigjson"]
  "kubernetes.io/dockercfg": [".dockercfg"]
  "kubernetes.io/tls": ["tls.crt", "tls.key"]
  "kubernetes.io/ssh-auth": ["ssh-privatekey"]
}

/// Who brings the content of a secret. Open: each says which keys it brings.
kind secret-sync in secret {
  /// The keys that it brings.
  let parts: [String]
  /// What stands for each of them in a template.
  let placeholders: Map<String, String>
}

/// How External Secrets has parts in templates.
fn external-placeholders(parts: [String]) -> Map<String, String> = { for (p in parts) { [p]: "{{ .\(p) }}" } }

/// A store of External Secrets that all namespaces may read. Open: each provider `is` one. A store is a unit, so whatever
/// takes a secret from it is delivered after it without anybody saying so.
@also-called("secret-store", "cluster-secret-store")
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
  organization: Uuid
  /// The id of the project.
  project: Uuid
  /// The access token.
  token: SecretKey
  /// Where the SDK server answers.
  sdk-server: WebAddress = "https://bitwarden-sdk-server.\(namespace.name).svc.cluster.local:9998"
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

/// Secrets of another namespace of this cluster, read by an account that may read all of them and nothing else.
kind kubernetes-store is store {
  /// The namespace whose secrets it reads.
  from: namespace

  service-account reader {
    name: "\(name)-reader"
    may: if (namespace == from) [reads-secrets] else []
    may-everywhere: [{ groups: ["authorization.k8s.io"], resources: ["selfsubjectrulesreviews"], verbs: ["create"] }]
  }

  let provider = {
    kubernetes {
      remoteNamespace: from.name
      server { caProvider { type: "ConfigMap", name: "kube-root-ca.crt", key: "ca.crt", namespace: from.name } }
      auth { serviceAccount { name: service-account/reader.name, namespace: namespace.name } }
    }
  }

  check namespace == from at from
    else "the account of store '\(name)' may read secrets of its own namespace only"
    help "declare the store in namespace '\(from.name)'"
}

private let reads-secrets: Permission = { resources: ["secrets"], verbs: ["get", "list", "watch"] }

/// Keys of secrets that a store reads from this cluster, under names of their own.
kind copied is secret-sync {
  /// The store.
  store: kubernetes-store
  /// What is copied: `DB_USER: postgres/database.credentials.username`.
  keys: Map<EntryName, SecretKey>

  let parts = keys.keys()
  let placeholders = external-placeholders(parts)

  for (k in keys.values()) {
    check k.of.namespace == store.from at k
      else "secret '\(k.of.name)' stands in namespace '\(k.of.namespace.name)', and store '\(store.name)' reads '\(store.from.name)'"
      help "copy from a store of that namespace"
  }

  emit api.ExternalSecret {
    metadata { name: secret.name, namespace: secret.namespace.name, labels: secret.labels.non-empty() }
    spec {
      refreshInterval: store.refresh.go-text()
      secretStoreRef { kind: "ClusterSecretStore", name: store.name }
      target: target-of(secret)
      data: [for (key, k in keys) { secretKey: key, remoteRef { key: k.of.name, property: k.key } }]
    }
  }
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
  /// The authority that signed its certificate, if not one that is known everywhere.
  authority: SecretKey?

  let provider = {
    vault {
      server: address
      caProvider: if (authority == null) null else {
        type: "Secret", name: authority.of.name, key: authority.key, namespace: authority.of.namespace.name
      }
      path: mount
      version: engine
      auth { kubernetes { mountPath: auth-mount, role: role } }
    }
  }
}

private fn selector(k: SecretKey) -> api.SecretRef = {
  name: k.of.name, key: k.key, namespace: k.of.namespace.name
}

/// The Secret that External Secrets keeps.
private fn target-of(s: secret) -> api.Target = {
  name: s.name
  creationPolicy: "Owner"
  template: if (s.template.size() + s.labels.size() == 0 and s.type == null) null else {
    engineVersion: "v2"
    type: s.type
    metadata: if (s.labels.size() == 0) null else { labels: s.labels }
    data: s.template.non-empty()
  }
}

/// The secrets whose keys a store is read with.
private fn secrets-of(s: store) -> [secret] = all(secret).filter(own => own in uses(s))

/// The store a secret comes from; none if it comes from elsewhere.
private fn store-of(s: secret) -> [store] = match (s.sync) { from-store => [s.sync.store], else => [] }

/// Content that External Secrets reads from a store.
kind from-store is secret-sync {
  /// The store.
  store: store

  let parts = [...secret.data.keys(), for (properties in secret.extract.values()) ...properties]
  let placeholders = external-placeholders(parts)

  // What the store wants to be read with, and where that comes from.
  for (own in secrets-of(store)) {
    let next = store-of(own)
    check own != secret at secret
      else "secret '\(secret.name)' comes from store '\(store.name)', which is read with secret '\(secret.name)'"
      help "somebody has to bring it first: secret \(secret.id) { sync: elsewhere { by: \"bootstrap, by hand\", keys: [...] } }"
    check own == secret or next.every(s => s == store or not (secret in secrets-of(s))) at secret
      else "secret '\(secret.name)' comes from store '\(store.name)', which is read with secret '\(own.name)' from store '\(next.map(s => s.name).join(", "))', which is read with secret '\(secret.name)'"
      help "somebody has to bring one of them first: sync: elsewhere { by: \"bootstrap, by hand\", keys: [...] }"
  }

  // A Secret of this cluster is one item with many keys, and is called as objects are.
  if (holds-secrets(store)) {
    for (item in secret.data.values()) {
      check item.matches("[^/]+/[^/]+") at item
        else "'\(item)' names no key of a Secret, and store '\(store.name)' reads Secrets of this cluster"
        help "write Secret and key: \(item.split("/").first() ?? "")/KEY; or sync: copied { ... } for what is declared here"
      check is-object-name(item.split("/").first() ?? "") at item
        else "no Secret is called '\(item.split("/").first() ?? "")'"
        help "the name of a Secret has small letters, digits, '-' and '.'"
    }
    for (item in secret.extract.keys()) {
      check is-object-name(item) at secret.extract[item]
        else "no Secret is called '\(item)'"
        help "the name of a Secret has small letters, digits, '-' and '.'"
    }
  }

  emit api.ExternalSecret {
    metadata { name: secret.name, namespace: secret.namespace.name, labels: secret.labels.non-empty() }
    spec {
      refreshInterval: store.refresh.go-text()
      secretStoreRef { kind: "ClusterSecretStore", name: store.name }
      target: target-of(secret)
      data: [for (key, item in secret.data) { secretKey: key, remoteRef: place-in(store, item) }].non-empty()
      dataFrom: [for (item in secret.extract.keys()) { extract { key: item } }].non-empty()
    }
  }
}

/// Its items are Secrets, which have keys.
private fn holds-secrets(s: store) -> Bool = match (s) { kubernetes-store => true, else => false }

private fn is-object-name(name: String) -> Bool = name.matches("[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")

/// Where a store has an item: https://external-secrets.io/latest/provider/kubernetes/
private fn place-in(s: store, item: String) -> api.Extract = if (not holds-secrets(s) or item.split("/").size() > 2) { key: item } else {
  key: item.split("/").first() ?? "", property: item.split("/").skip(1).first()
}

/// Made by something this description does not see: an operator, a chart, a person. Its keys are declared, not guessed.
kind elsewhere is secret-sync {
  /// What makes it, or who.
  by: String
  /// The keys it has.
  keys: KeysOfOthers
  let parts: [String] = keys
  let placeholders = external-placeholders(parts)
}

/// What something else makes has one key at least: keys: ["password"].
type KeysOfOthers = [EntryName] where it.size() > 0
