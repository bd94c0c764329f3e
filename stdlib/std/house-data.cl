/// House rules for what must not be lost: volumes, databases, keys, and what is told to those who read them.
use std.app-template.{release}
use std.container.{Container}
use std.house-pods.{is-by-hand}
use std.objects.{object-group, object-kind, object-name, of-kinds}
use std.open-data.{as-text, keys-at, parts, text-at}
use std.pods.{containers, secrets}
use std.secret.{from-store, secret}
use std.sops.{sealed}
use std.tofu.{resource, tofu-root}
use std.wiring.{Runner, address-of, containers-of, name-of, objects-of, place-of, runners}
use std.zalando.{postgresql}

/// A volume lives on one disk, and goes with whoever deletes its claim.
rule volume-without-backup {
  code: "CL2038"
  severity: "off"
  strict: "warning"

  for (c in all(claim)) {
    check c.backup != null at c
      else "nobody copies what app '\(c.app.name)' keeps in '\(c.id)'"
      help "backup: volsync {}; where it can be made again, allow it here and say how"
  }
  let copied = objects-of("volsync.backube/ReplicationSource").map(o => "\(place-of(o))/\(o.value.text-at("spec.sourcePVC") ?? "")")
  for (o in objects-of("PersistentVolumeClaim").filter(o => is-by-hand(o))) {
    // Longhorn copies what has such a label.
    let by-label = o.value.keys-at("metadata.labels").any(k => k.starts-with("recurring-job"))
    check address-of(o) in copied or by-label at o
      else "nobody copies what is kept in claim '\(name-of(o))' of namespace '\(place-of(o))'"
      help "a ReplicationSource of VolSync; where it can be made again, allow it here and say how"
  }
}

/// Instances of a database copy each other's mistakes at once. Only a copy elsewhere brings yesterday back, for as long as
/// it is kept.
rule database-without-backup {
  code: "CL2039"
  severity: "off"
  strict: "warning"

  for (d in all(postgres)) {
    check d.backup != null at d
      else "nobody copies database '\(d.name)'"
      help "backup: { destination: \"s3://...\", schedule: \"0 3 * * *\", keep: 14d, ... }"
  }
  for (d in all(postgresql)) {
    check d.backup != null at d
      else "nobody copies database '\(d.name)'"
      help "backup: \"0 3 * * *\""
  }
  for (o in of-kinds(["Cluster", "ObjectStore"])) {
    if (owner(o, postgres) == null and object-group(o).matches("(postgresql|barmancloud)[.]cnpg[.]io")) {
      let said = o.value.parts().map(p => p.path)
      check object-kind(o) != "Cluster" or said.any(p => p == "spec.backup" or p == "spec.plugins[0]") at o
        else "nobody copies database '\(object-name(o))'"
        help "spec { backup { ... } }, or a plug-in that copies"
      let copies = object-kind(o) == "ObjectStore" or "spec.backup" in said
      check not copies or said.any(p => p == "spec.retentionPolicy" or p == "spec.backup.retentionPolicy") at o
        else "nothing says how long copies of '\(object-name(o))' are kept"
        help "retentionPolicy: \"14d\""
    }
  }
}

/// A program reads a secret when it starts. One that nobody starts again goes on with a password that is no longer valid.
rule stale-secret {
  code: "CL2041"
  severity: "off"
  strict: "info"

  for (a in all(app)) {
    let read = containers(a).flat-map(c => secrets(c)).filter(s => match (s.sync) { from-store => true, sealed => true, else => false }).distinct()
    let noted = [...a.annotations.keys(), ...all(release, below: a).flat-map(r => r.annotations.keys())]
    check read.size() == 0 or noted.any(k => k.contains("reloader.stakater.com/")) at a
      else "app '\(a.name)' does not start again when \(read.map(s => "secret '\(s.name)'").join(" or ")) changes"
      help "annotations { \"reloader.stakater.com/auto\": \"true\" }, with Reloader in the cluster"
  }
  let brought = [
    for (s in all(secret)) if (match (s.sync) { from-store => true, sealed => true, else => false }) "\(s.namespace.name)/\(s.name)"
    for (o in objects-of("external-secrets.io/ExternalSecret")) "\(place-of(o))/\(o.value.text-at("spec.target.name") ?? name-of(o))"
  ]
  for (r in runners.filter(r => is-by-hand(r.at) and not (r.kind in ["Job", "CronJob"]))) {
    let read = variables-from(r).filter(name => "\(r.place)/\(name)" in brought).distinct()
    let noted = [...r.at.keys-at("metadata.annotations"), ...r.at.keys-at("spec.template.metadata.annotations")]
    check read.size() == 0 or noted.any(k => k.contains("reloader.stakater.com/")) at r.at
      else "\(r.kind) '\(r.name)' does not start again when \(read.map(s => "secret '\(s)'").join(" or ")) changes"
      help "annotations { \"reloader.stakater.com/auto\": \"true\" }, with Reloader in the cluster"
  }
}

/// The Secrets that its variables are taken from. Files that are mounted follow by themselves.
private fn variables-from(r: Runner) -> [String] = [
  for (c in containers-of(r)) for (e in c.env ?? []) ...[e.valueFrom?.secretKeyRef?.name].compact()
  for (c in containers-of(r)) for (e in c.envFrom ?? []) ...[e.secretRef?.name].compact()
]

/// What others were told can't be made a second time: a new key opens nothing that the old one locked, and a new token is
/// one that nobody knows.
rule unprotected-root {
  code: "CL2040"
  severity: "off"
  strict: "warning"

  for (r in all(resource)) {
    let root = r.tofu-root
    check root.protect or not r.type.matches(lasting) at r
      else "'tofu destroy' of root '\(r.tofu-root.name)' takes '\(r.id)' with it, a \(r.type) that nothing brings back"
      help "tofu-root \(r.tofu-root.id) { protect: true }, and what may go into a root of its own"
      fix root.protect: true
  }
}

/// Keys, passwords, tokens, buckets, volumes, zones.
private let lasting = #"tls_(private_key|self_signed_cert)|random_(password|bytes)|.*_(user_)?token|[a-z0-9]+_s3_bucket|[a-z0-9]+_bucket|hcloud_volume|.*_dns_zone|cloudflare_zone"#

/// A secret in the repository, encrypted or not, is there for everybody who ever gets its key, in all versions it had.
rule secret-in-repository {
  code: "CL2049"
  severity: "off"
  strict: "info"

  for (s in all(sealed)) {
    check false at s.secret
      else "the content of secret '\(s.secret.name)' lies encrypted in the repository"
      help "keep it in a store, and say which keys it has: secret \(s.secret.id) { data { KEY: \"item in the store\" } }"
  }
}
