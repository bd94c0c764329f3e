/// What objects that run no pods name: Secrets, ConfigMaps, claims, classes. Kinds write theirs from declarations, so only
/// those that are written by hand are looked at where most are of kinds.
use std.house-pods.{is-by-hand}
use std.open-data.{text-at, values-at}
use std.wiring.{name-of, objects-of, place-of}
use std.wiring-holders.{NamedReading}

/// Where objects name Secrets of their own namespace: as maps that say a name and may say a key, or as a name alone.
private let secret-places: Map<String, [String]> = {
  ServiceAccount: ["imagePullSecrets"]
  "postgresql.cnpg.io/Cluster": [
    "spec.bootstrap.initdb.secret", "spec.bootstrap.recovery.secret", "spec.bootstrap.pg_basebackup.secret", "spec.superuserSecret"
    "spec.imagePullSecrets", "spec.managed.roles.passwordSecret"
  ]
  "volsync.backube/ReplicationSource": [
    "spec.restic.repository", "spec.rclone.rcloneConfig", "spec.rsync.sshKeys", "spec.rsyncTLS.keySecret"
  ]
  "volsync.backube/ReplicationDestination": [
    "spec.restic.repository", "spec.rclone.rcloneConfig", "spec.rsync.sshKeys", "spec.rsyncTLS.keySecret"
  ]
  "monitoring.coreos.com/ServiceMonitor": of-monitors("spec.endpoints")
  "monitoring.coreos.com/PodMonitor": of-monitors("spec.podMetricsEndpoints")
  "operator.victoriametrics.com/VMServiceScrape": of-monitors("spec.endpoints")
  "operator.victoriametrics.com/VMPodScrape": of-monitors("spec.podMetricsEndpoints")
}

private fn of-monitors(endpoints: String) -> [String] = [
  "basicAuth.username", "basicAuth.password", "authorization.credentials", "bearerTokenSecret", "oauth2.clientId.secret"
  "oauth2.clientSecret", "tlsConfig.ca.secret", "tlsConfig.cert.secret", "tlsConfig.keySecret"
].map(path => "\(endpoints).\(path)")

/// Where objects of Flux do.
private let secret-places-of-flux: Map<String, [String]> = {
  "source.toolkit.fluxcd.io/GitRepository": ["spec.secretRef", "spec.proxySecretRef", "spec.verify.secretRef"]
  "source.toolkit.fluxcd.io/HelmRepository": ["spec.secretRef", "spec.certSecretRef"]
  "source.toolkit.fluxcd.io/OCIRepository": ["spec.secretRef", "spec.certSecretRef", "spec.proxySecretRef", "spec.verify.secretRef"]
  "source.toolkit.fluxcd.io/Bucket": ["spec.secretRef", "spec.certSecretRef", "spec.proxySecretRef"]
  "kustomize.toolkit.fluxcd.io/Kustomization": ["spec.decryption.secretRef", "spec.kubeConfig.secretRef"]
  "helm.toolkit.fluxcd.io/HelmRelease": ["spec.kubeConfig.secretRef"]
}

/// The Secrets that are named.
let object-secrets: [NamedReading] = [
  for (type, paths in secret-places) for (o in objects-of(type).filter(o => is-by-hand(o))) for (path in paths) for (ref in o.value.values-at(path)) {
    ...named(o, ref), is-near-asked: false
  }
  for (type, paths in secret-places-of-flux) for (o in objects-of(type).filter(o => is-by-hand(o))) for (path in paths) for (ref in o.value.values-at(path)) named(o, ref)
  ...values-of-releases("Secret")
].filter(r => r.reading.name != "")

/// The ConfigMaps that are named.
let object-configs: [NamedReading] = values-of-releases("ConfigMap")

private fn named(o: Output, ref: Any) -> NamedReading = {
  by: "\(o.value.text-at("kind") ?? "") '\(name-of(o))'", place: place-of(o), is-near-asked: true
  reading: {
    at: ref, name: ref.text-at("name") ?? ref.text-at("") ?? "", keys: [ref.text-at("key")].compact()
    optional: ref.text-at("optional") == "true"
  }
}

/// What releases of Flux take values from.
private fn values-of-releases(kind: String) -> [NamedReading] = [
  for (o in objects-of("helm.toolkit.fluxcd.io/HelmRelease").filter(o => is-by-hand(o))) for (ref in o.value.values-at("spec.valuesFrom").filter(ref => ref.text-at("kind") == kind)) {
    by: "HelmRelease '\(name-of(o))'", place: place-of(o), is-near-asked: true
    reading: {
      at: ref, name: ref.text-at("name") ?? "", keys: [ref.text-at("valuesKey") ?? "values.yaml"]
      optional: ref.text-at("optional") == "true"
    }
  }
]

/// A claim that an object names.
type NamedClaim = {
  /// Where to point at.
  at: Any
  /// Who names it, for people.
  by: String
  /// Its namespace.
  place: String
  /// Its name.
  name: String
}

/// All that VolSync is told by hand to copy.
private let copies: [Output] =
  [...objects-of("volsync.backube/ReplicationSource"), ...objects-of("volsync.backube/ReplicationDestination")].filter(o => is-by-hand(o))

/// How it copies.
private let ways = ["restic", "rclone", "rsync", "rsyncTLS"]

/// The claims that are copied, or copied into.
let object-claims: [NamedClaim] = [
  for (o in copies) for (name in [
    ...o.value.values-at("spec.sourcePVC"), ...ways.flat-map(way => o.value.values-at("spec.\(way).destinationPVC"))
  ]) {
    at: name, by: "\(o.value.text-at("kind") ?? "") '\(name-of(o))'", place: place-of(o), name: name.text-at("") ?? ""
  }
]

/// The storage classes that are named for copies.
let object-classes: [Any] = [
  for (o in copies) for (way in ways) ...[...o.value.values-at("spec.\(way).storageClassName"), ...o.value.values-at("spec.\(way).cacheStorageClassName")]
]
