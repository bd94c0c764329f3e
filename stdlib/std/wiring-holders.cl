/// What holds configuration: ConfigMaps and Secrets, their keys, and who writes them.
use std.external.{external}
use std.k8s
use std.open-data.{keys-at, text-at, values-at}
use std.wiring.{address-of, as-set, entries-at, name-of, objects-of, place-of, texts-at}

/// A ConfigMap or Secret.
type Holder = {
  /// Namespace and name.
  address: String
  /// The keys that are known.
  keys: Map<String, Bool>
  /// It has no others.
  complete: Bool
}

/// Where something reads a ConfigMap or Secret.
type Reading = {
  /// Where to point at.
  at: Any
  /// What is read.
  name: String
  /// The keys that are read; empty where it is all of them.
  keys: [String] = []
  /// It does without.
  optional: Bool
}

/// Who reads it, and where.
type NamedReading = {
  /// Who, for people: `Deployment 'web'`.
  by: String
  /// Its namespace.
  place: String
  /// What it reads.
  reading: Reading
  /// The object that says so, if that runs pods.
  of: Any?
  /// A name that is nearly one of those that are there is meant to be it, even where something may make others.
  is-near-asked: Bool = false
}

private type Written = { address: String, keys: [String], complete: Bool = true }

/// All ConfigMaps, by namespace and name.
let configs: Map<String, Holder> = by-address([
  for (o in objects-of("ConfigMap")) {
    address: address-of(o), keys: [...o.value.keys-at("data"), ...o.value.keys-at("binaryData")]
  }
  for (c in all(config)) { address: "\(c.namespace.name)/\(c.name)", keys: c.entries.keys() }
  for (e in all(external)) for (n, keys in e.configs) { address: "\(e.place)/\(n)", keys: keys, complete: keys.size() > 0 }
  for (o in objects-of("kustomize.config.k8s.io/Kustomization")) for (n in texts-at(o.value, "configMapGenerator.name")) {
    address: "\(place-of(o))/\(n)", keys: [], complete: false
  }
])

/// What stands in ConfigMaps, by namespace and name.
let config-texts: Map<String, [String]> = {
  // Two of one name are those of CL2004.
  for (same in objects-of("ConfigMap").group-by(o => address-of(o))) { [same.key]: same.items.flat-map(o => entries-at(o.value, "data").values()) }
  for (c in all(config).filter(c => c.is-generated)) { ["\(c.namespace.name)/\(c.name)"]: c.entries.values() }
}

private fn is-signed(o: Output) -> Bool =
  o.value.keys-at("metadata.annotations").any(k => k in ["cert-manager.io/issuer", "cert-manager.io/cluster-issuer"])

/// All Secrets, by namespace and name.
let secrets: Map<String, Holder> = by-address([
  ...written-secrets.map(w => { address: w.address, keys: w.keys, complete: w.complete })
  for (s in all(secret)) { address: "\(s.namespace.name)/\(s.name)", keys: s.keys.keys() }
  for (e in all(external)) for (n, keys in e.secrets) { address: "\(e.place)/\(n)", keys: keys, complete: keys.size() > 0 }
  for (o in objects-of("kustomize.config.k8s.io/Kustomization")) for (n in texts-at(o.value, "secretGenerator.name")) {
    address: "\(place-of(o))/\(n)", keys: [], complete: false
  }
  // What cert-manager makes for who names an issuer in an annotation.
  for (o in objects-of("networking.k8s.io/Ingress").filter(o => is-signed(o))) for (n in texts-at(o.value, "spec.tls.secretName")) {
    address: "\(place-of(o))/\(n)", keys: ["tls.crt", "tls.key", "ca.crt"]
  }
  for (o in objects-of("gateway.networking.k8s.io/Gateway").filter(o => is-signed(o))) for (n in texts-at(o.value, "spec.listeners.tls.certificateRefs.name")) {
    address: "\(place-of(o))/\(n)", keys: ["tls.crt", "tls.key", "ca.crt"]
  }
  // What operators make that are known here.
  for (o in objects-of("postgresql.cnpg.io/Cluster")) for (part in ["app", "superuser", "ca", "server", "replication"]) {
    address: "\(address-of(o))-\(part)", keys: [], complete: false
  }
  for (o in objects-of("acid.zalan.do/postgresql")) for (u in ["postgres", "standby", "pooler", ...entries-at(o.value, "spec.users").keys()]) {
    address: "\(place-of(o))/\(u.replace("_", "-")).\(name-of(o)).credentials.postgresql.acid.zalan.do", keys: ["username", "password"]
  }
  for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) {
    address: "\(address-of(o))-es-elastic-user", keys: ["elastic"]
  }
  for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) {
    address: "\(address-of(o))-es-http-certs-public", keys: ["tls.crt", "ca.crt"]
  }
  for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) for (part in ["http-certs-internal", "http-ca-internal", "transport-certs-public", "internal-users", "remote-ca"]) {
    address: "\(address-of(o))-es-\(part)", keys: [], complete: false
  }
  for (o in objects-of("cert-manager.io/ClusterIssuer")) for (n in texts-at(o.value, "spec.acme.privateKeySecretRef.name")) {
    address: "cert-manager/\(n)", keys: ["tls.key"]
  }
  for (o in objects-of("cert-manager.io/Issuer")) for (n in texts-at(o.value, "spec.acme.privateKeySecretRef.name")) {
    address: "\(place-of(o))/\(n)", keys: ["tls.key"]
  }
])

private fn by-address(all: [Written]) -> Map<String, Holder> = {
  for (same in all.group-by(w => w.address)) {
    [same.key]: {
      address: same.key
      keys: as-set(same.items.flat-map(w => w.keys))
      complete: same.items.every(w => w.complete)
    }
  }
}

/// An object that writes a Secret.
type SecretWriter = {
  /// Namespace and name of the Secret.
  address: String
  /// The keys it is known to write.
  keys: [String]
  /// It writes no others.
  complete: Bool
  /// The object, to point at and to name.
  by: Output
}

/// All objects that write Secrets, the Secrets among them included.
let written-secrets: [SecretWriter] = [
  for (o in objects-of("Secret")) {
    address: address-of(o), by: o, complete: true
    keys: [...o.value.keys-at("data"), ...o.value.keys-at("stringData"), ...service-account-keys(o)]
  }
  for (o in objects-of("external-secrets.io/ExternalSecret")) external-secret(o)
  for (o in objects-of("cert-manager.io/Certificate")) {
    address: "\(place-of(o))/\(o.value.text-at("spec.secretName") ?? "")", by: o
    keys: ["tls.crt", "tls.key", "ca.crt"]
    complete: o.value.values-at("spec.keystores").size() + o.value.values-at("spec.additionalOutputFormats").size() == 0
  }
  for (o in objects-of("secrets.hashicorp.com/VaultStaticSecret")) {
    address: "\(place-of(o))/\(o.value.text-at("spec.destination.name") ?? "")", by: o
    keys: o.value.keys-at("spec.destination.transformation.templates")
    complete: o.value.text-at("spec.destination.transformation.excludes") == ".*"
  }
  for (o in objects-of("bitnami.com/SealedSecret")) {
    address: "\(place-of(o))/\(o.value.text-at("spec.template.metadata.name") ?? name-of(o))", by: o
    keys: [...o.value.keys-at("spec.encryptedData"), ...o.value.keys-at("spec.template.data")]
    complete: true
  }
]

/// The keys that are read of something and that it is known not to have.
fn missing-keys(held: Holder?, reading: Reading) -> [String] =
  if (held == null or reading.optional or not held.complete) [] else reading.keys.filter(k => not (k in held.keys))

private fn service-account-keys(o: Output) -> [String] =
  if (o.value.text-at("type") == "kubernetes.io/service-account-token") ["token", "ca.crt", "namespace"] else []

private fn external-secret(o: Output) -> SecretWriter {
  let templated = o.value.keys-at("spec.target.template.data")
  let merged = o.value.text-at("spec.target.template.mergePolicy") == "Merge"
  let taken = o.value.values-at("spec.dataFrom").size() > 0 or o.value.values-at("spec.target.template.templateFrom").size() > 0
  {
    address: "\(place-of(o))/\(o.value.text-at("spec.target.name") ?? name-of(o))", by: o
    keys: if (templated.size() > 0 and not merged) templated else [...templated, ...texts-at(o.value, "spec.data.secretKey")]
    complete: not taken or (templated.size() > 0 and not merged)
  }
}
