/// Whether what brings Secrets may: the credentials of stores and issuers, the logins of Vault, the items that are taken.
use std.external.{external}
use std.house-pods.{is-by-hand}
use std.open-data.{Part, parts, text-at, values-at}
use std.wiring.{advice, address-of, as-set, in-place, is-dark, name-of, objects-of, place-of, texts-at}
use std.wiring-holders.{configs, secrets, written-secrets}

/// A store or issuer whose own credential is missing brings nothing to anybody.
rule credential-exists {
  code: "CL2143"
  severity: "error"

  for (c in credentials) {
    let held = secrets.get("\(c.place)/\(c.name)")
    check held != null or is-dark(c.place) at c.at
      else "namespace '\(c.place)' has no Secret '\(c.name)', which \(c.by) reads"
      help advice(c.name, in-place(c.place, secrets.keys()), "declare who brings it: secret \(c.name) { sync: elsewhere { by: ..., keys: [...] } }")
    check held == null or c.key == null or not held.complete or c.key in held.keys at c.at
      else "Secret '\(c.name)' has no key '\(c.key)', which \(c.by) reads"
      help advice(c.key, held.keys.keys(), "its keys are \(held.keys.keys().join(", "))")
  }
  for (o in [...objects-of("external-secrets.io/ClusterSecretStore"), ...objects-of("external-secrets.io/SecretStore")].filter(o => is-by-hand(o))) {
    let own = as-set(credentials-of(o).map(c => "\(c.place)/\(c.name)"))
    for (filled in if (own.size() > 0) objects-of("external-secrets.io/ExternalSecret").filter(e => is-filled-by(e, o)) else []) {
      let target = filled.value.text-at("spec.target.name") ?? name-of(filled)
      check not ("\(place-of(filled))/\(target)" in own) or written-secrets.count(w => w.address == "\(place-of(filled))/\(target)") > 1 at filled.value.values-at("spec.secretStoreRef").first() ?? filled
        else "\(o.value.text-at("kind") ?? "") '\(name-of(o))' logs in with Secret '\(target)', and is to bring it itself: neither ever comes"
        help "a store takes its own credential from elsewhere: secret \(target) { sync: elsewhere { by: ..., keys: [...] } }"
    }
    for (p in o.value.parts().filter(p => p.key == "caProvider" and p.value.text-at("type") == "ConfigMap")) {
      let place = p.value.text-at("namespace") ?? home-of(o)
      let name = p.value.text-at("name") ?? ""
      check place == "" or "\(place)/\(name)" in configs or name == "kube-root-ca.crt" or is-dark(place) at p.value
        else "namespace '\(place)' has no ConfigMap '\(name)', from which \(o.value.text-at("kind") ?? "") '\(name-of(o))' has the authority of its server"
        help advice(name, in-place(place, configs.keys()), "declare it: config \(name) { data { ... } }; or external { by: ..., configs { ... } } where something else makes it")
    }
  }
}

/// An ExternalSecret takes all from this store.
private fn is-filled-by(e: Output, store: Output) -> Bool {
  let kind = e.value.text-at("spec.secretStoreRef.kind") ?? "SecretStore"
  e.value.text-at("spec.secretStoreRef.name") == name-of(store) and kind == store.value.text-at("kind")
    and (kind == "ClusterSecretStore" or place-of(e) == place-of(store))
}

private type Credential = { of: Output, at: Any, by: String, place: String, name: String, key: String? }

private let credentials: [Credential] = [
  ...of-lenders
  for (type in ["barmancloud.cnpg.io/ObjectStore", "postgresql.cnpg.io/Cluster"]) for (o in objects-of(type)) ...credentials-of(o)
]

/// Those of stores and issuers, which bring Secrets themselves.
private let of-lenders: [Credential] = [
  for (type in ["external-secrets.io/ClusterSecretStore", "external-secrets.io/SecretStore", "cert-manager.io/ClusterIssuer", "cert-manager.io/Issuer"])
  for (o in objects-of(type)) ...credentials-of(o)
  for (type in ["cert-manager.io/ClusterIssuer", "cert-manager.io/Issuer"]) for (o in objects-of(type)) for (n in if (home-of(o) != "") o.value.values-at("spec.ca.secretName") else []) {
    of: o, at: n, by: "\(o.value.text-at("kind") ?? "") '\(name-of(o))'", place: home-of(o), name: n.text-at("") ?? "", key: "tls.key"
  }
]

/// All places of an object that name a Secret and a key of it.
private fn credentials-of(o: Output) -> [Credential] = [
  for (p in o.value.parts()) if (is-selector(p) and (p.value.text-at("namespace") ?? home-of(o)) != "") {
    of: o, at: o, by: "\(o.value.text-at("kind") ?? "") '\(name-of(o))'", place: p.value.text-at("namespace") ?? home-of(o)
    name: p.value.text-at("name") ?? "", key: p.value.text-at("key")
  }
]

/// A store or issuer needs a Secret that another brings.
type Loan = {
  /// Who needs it.
  by: Output
  /// The same, in words.
  from: String
  /// Who brings it, in words.
  to: String
}

/// All of them. Where two write a Secret it may come from the other, and who waits for itself is another rule's matter.
let loans: [Loan] = if (of-lenders.size() == 0) [] else [
  for (same in written-secrets.filter(w => w.address in borrowed).group-by(w => w.address)) if (same.items.size() == 1)
  for (c in borrowed.get(same.key) ?? []) for (to in lenders(same.items[0].by)) if (to != who(c.of)) { by: c.of, from: who(c.of), to: to }
]

private let borrowed: Map<String, [Credential]> = { for (same in of-lenders.group-by(c => "\(c.place)/\(c.name)")) { [same.key]: same.items } }

private fn lenders(writer: Output) -> [String] = match (writer.value.text-at("kind") ?? "") {
  "ExternalSecret" => writer.value.values-at("spec.secretStoreRef").map(ref => named(ref.text-at("kind") ?? "SecretStore", place-of(writer), ref.text-at("name") ?? ""))
  "Certificate" => writer.value.values-at("spec.issuerRef").map(ref => named(ref.text-at("kind") ?? "Issuer", place-of(writer), ref.text-at("name") ?? ""))
  else => []
}

private fn who(o: Output) -> String = named(o.value.text-at("kind") ?? "", place-of(o), name-of(o))

private fn named(kind: String, place: String, name: String) -> String =
  if (kind.starts-with("Cluster")) "\(kind) '\(name)'" else "\(kind) '\(name)' of namespace '\(place)'"

private fn is-selector(p: Part) -> Bool =
  p.value.text-at("name") != null and p.value.text-at("key") != null
  and p.value.text-at("type") != "ConfigMap" and not p.key.matches("(?i).*config-?map.*")

/// Where the Secrets of an object are if it says nothing: beside it, or where cert-manager itself runs.
private fn home-of(o: Output) -> String = match (o.value.text-at("kind") ?? "") {
  "ClusterIssuer" => cert-manager-home
  "ClusterSecretStore" => ""
  else => place-of(o)
}

/// The namespace of cert-manager; empty where nothing says which it is.
let cert-manager-home: String =
  if (all(namespace).any(n => n.name == "cert-manager")) "cert-manager"
  else all(chart).find(c => c.chart == "cert-manager")?.namespace.name ?? ""

/// A secret of Vault that nobody logs in for is never read.
rule vault-login {
  code: "CL2144"
  severity: "error"

  let logins = as-set(objects-of("secrets.hashicorp.com/VaultAuth").map(o => address-of(o)))
  for (o in objects-of("secrets.hashicorp.com/VaultStaticSecret")) {
    for (ref in o.value.values-at("spec.vaultAuthRef")) {
      let name = ref.text-at("") ?? ""
      let address = if (name.contains("/")) name else "\(place-of(o))/\(name)"
      check address in logins or is-dark(place-of(o)) at ref
        else "there is no VaultAuth '\(name)', with which '\(name-of(o))' is read"
        help advice(name, in-place(place-of(o), logins.keys()), "declare it: vault.auth \(name) {}")
    }
  }
  let accounts = as-set(["/default", ...objects-of("ServiceAccount").map(o => address-of(o))])
  let roles = all(external).flat-map(e => e.vault-roles)
  for (o in objects-of("secrets.hashicorp.com/VaultAuth")) {
    for (account in o.value.values-at("spec.kubernetes.serviceAccount")) {
      let name = account.text-at("") ?? ""
      check name == "default" or "\(place-of(o))/\(name)" in accounts or is-dark(place-of(o)) at account
        else "namespace '\(place-of(o))' has no ServiceAccount '\(name)', as which VaultAuth '\(name-of(o))' logs in"
        help advice(name, in-place(place-of(o), accounts.keys()), "declare it: service-account \(name) {}")
    }
    let role = "\(o.value.text-at("spec.mount") ?? "")/\(o.value.text-at("spec.kubernetes.role") ?? "")"
    check roles.size() == 0 or role in roles at o
      else "Vault gives no role '\(role)' to the account of VaultAuth '\(name-of(o))'"
      help advice(role, roles, "it gives \(roles.join(", "))")
  }
}

/// An item that its store does not hold is never brought, and whatever reads the Secret never starts.
rule store-item {
  code: "CL2145"
  severity: "error"

  for (i in items) {
    let held = store-items.get(i.store)
    check held == null or i.item in held at i.at
      else "store '\(i.store)' holds no item '\(i.item)', which \(i.by) takes"
      help advice(i.item, held.keys(), "put it there, and say so: external { store-items { \(i.store): [...] } }")
  }
  // A store of this cluster holds the Secrets of one namespace.
  for (i in copies) {
    let held = secrets.get("\(i.place)/\(i.name)")
    check held != null or is-dark(i.place) at i.at
      else "namespace '\(i.place)' has no Secret '\(i.name)', which \(i.by) takes"
      help advice(i.name, in-place(i.place, secrets.keys()), "declare who brings it: secret \(i.name) { sync: elsewhere { by: ..., keys: [...] } }")
    check held == null or i.key == null or not held.complete or i.key in held.keys at i.at
      else "Secret '\(i.name)' has no key '\(i.key)', which \(i.by) takes"
      help advice(i.key, held.keys.keys(), "its keys are \(held.keys.keys().join(", "))")
  }
  // A mount of Vault that is none, where its mounts are declared.
  let mounts = as-set(items.filter(i => i.mount).map(i => i.store))
  let told = store-items.keys().filter(s => s in mounts)
  for (i in items.filter(i => i.mount)) {
    check told.size() == 0 or i.store in store-items at i.at
      else "Vault has no mount '\(i.store)', in which \(i.by) looks"
      help advice(i.store, told, "its mounts are \(told.join(", "))")
  }
}

/// What is taken out of stores.
type Item = {
  /// Where to point at.
  at: Any
  /// Who takes it.
  by: String
  /// The store, or the mount of Vault.
  store: String
  /// The store is a mount of Vault.
  mount: Bool = false
  /// The name of the item, or its path.
  item: String
}

/// All that is taken out of stores.
let items: [Item] = [
  for (o in objects-of("external-secrets.io/ExternalSecret")) for (ref in [
    ...o.value.values-at("spec.data.remoteRef"), ...o.value.values-at("spec.dataFrom.extract")
  ]) {
    at: ref.values-at("key").first() ?? ref, by: "ExternalSecret '\(name-of(o))'", item: ref.text-at("key") ?? ""
    store: o.value.text-at("spec.secretStoreRef.name") ?? ""
  }
  for (o in objects-of("secrets.hashicorp.com/VaultStaticSecret")) {
    at: o.value.values-at("spec.path").first() ?? o.value, by: "VaultStaticSecret '\(name-of(o))'"
    store: o.value.text-at("spec.mount") ?? "", mount: true, item: o.value.text-at("spec.path") ?? ""
  }
]

private type Copy = { at: Any, by: String, place: String, name: String, key: String? }

/// The namespaces that stores of this cluster read, by the names of the stores. Another cluster has a server of its own.
private let places-read: Map<String, String> = {
  for (o in objects-of("external-secrets.io/ClusterSecretStore")) {
    if (o.value.text-at("spec.provider.kubernetes.server.url") == null) {
      for (place in o.value.values-at("spec.provider.kubernetes.remoteNamespace")) { [name-of(o)]: place.text-at("") ?? "" }
    }
  }
}

/// What is taken from Secrets of this cluster. What names no key, and a name that no Secret can have, is told by who takes it.
private let copies: [Copy] = [
  for (o in objects-of("external-secrets.io/ExternalSecret")) if (o.value.text-at("spec.secretStoreRef.kind") == "ClusterSecretStore" and (o.value.text-at("spec.secretStoreRef.name") ?? "") in places-read) for (ref in [
    ...o.value.values-at("spec.data.remoteRef").filter(r => r.text-at("property") != null)
    ...o.value.values-at("spec.dataFrom.extract")
  ]) if ((ref.text-at("key") ?? "").matches("[a-z0-9.-]+")) {
    at: ref.values-at("key").first() ?? ref, by: "ExternalSecret '\(name-of(o))'"
    place: places-read[o.value.text-at("spec.secretStoreRef.name") ?? ""], name: ref.text-at("key") ?? "", key: ref.text-at("property")
  }
]

/// What each store holds, where somebody says it.
let store-items: Map<String, Map<String, Bool>> = {
  for (e in all(external)) { ...e.store-items.map-values(held => as-set(held)) }
}
