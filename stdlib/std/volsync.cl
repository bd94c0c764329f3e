/// VolSync: a copy of a claim in each of several places, made by Restic, and a source that fills a new claim from one of
/// them. What the places are is said once, by `defaults volsync { backends { ... } }`; a claim then says `backup: volsync {}`.
use std.crd.volsync as api
use std.k8s
use std.storage.{backup}
use std.values.{DnsLabel}

/// A place to copy to, which speaks S3.
type Backend = {
  /// The item of the store that holds the account, as JSON with `endpoint`, `bucket`, `application_key_id`,
  /// `application_key` and `restic_password`.
  item: String
  /// When a copy is made: minute, hour, day of the month, month, day of the week.
  schedule: Cron
  /// How many copies stay.
  keep: Keep
}

/// How many copies stay, by how far apart they are; those of a kind that is not set go.
type Keep = {
  /// One for each of the last hours.
  hourly: Count?
  /// One for each of the last days.
  daily: Count?
  /// One for each of the last weeks.
  weekly: Count?
  /// One for each of the last months.
  monthly: Count?
}

/// Copies a claim to each of its backends.
kind volsync is backup {
  /// The places, by name.
  backends: Map<DnsLabel, Backend>
  /// The place a new claim is filled from.
  restore-from: DnsLabel
  /// The number of the user that copies: it has to read all files. That of the app if not set.
  user: Int = claim.app.user ?? 568
  /// How much Restic keeps at hand to find out what changed.
  cache: Quantity = 4Gi
  /// Who makes the volume of the cache; the class of the claim if not set.
  cache-class: storage-class?
  /// How snapshots of the claim are made; the default class for snapshots if not set.
  snapshot-class: String?
  /// After how many days what no copy needs any more is taken out of the place.
  prune-days: Count = 7

  let destination = "\(claim.name)-dst"
  let restore: k8s.TypedObjectReference? =
    { apiGroup: "volsync.backube", kind: "ReplicationDestination", name: destination }
  let as-user: api.MoverSecurityContext = { runAsUser: user, runAsGroup: user, fsGroup: user }

  check restore-from in backends at restore-from
    else "'\(restore-from)' is not one of the backends"
    help "the backends are \(backends.keys().join(", "))"

  for (b, backend in backends) {
    check [backend.keep.hourly, backend.keep.daily, backend.keep.weekly, backend.keep.monthly].compact().size() > 0 at backend
      else "backend '\(b)' keeps no copies"
      help "keep { daily: 7 }"

    // A family: one declaration, an instance for each key, referred to as `secret/repository[b]`. It stands in the nearest
    // namespace around the claim, and who brings its content is said by the cluster's `defaults secret`.
    secret repository[b] {
      name: "\(claim.name)-volsync-\(b)"
      extract { [backend.item]: ["endpoint", "bucket", "application_key_id", "application_key", "restic_password"] }
      template {
        RESTIC_REPOSITORY: "s3:\(self.part.endpoint)/\(self.part.bucket)/\(cluster.name)/\(claim.name)"
        RESTIC_PASSWORD: self.part.restic_password
        AWS_ACCESS_KEY_ID: self.part.application_key_id
        AWS_SECRET_ACCESS_KEY: self.part.application_key
      }
    }

    emit api.ReplicationSource {
      metadata { name: "\(claim.name)-\(b)", namespace: claim.app.namespace.name }
      spec {
        sourcePVC: claim.name
        trigger { schedule: "\(backend.schedule)" }
        restic {
          repository: secret/repository[b].name
          copyMethod: "Snapshot"
          storageClassName: claim.class?.name
          volumeSnapshotClassName: snapshot-class
          cacheCapacity: cache
          cacheStorageClassName: cache-class?.name
          moverSecurityContext: as-user
          pruneIntervalDays: prune-days
          retain { ...backend.keep }
        }
      }
    }
  }

  // It runs once, when it is made; a claim that is made later is filled from what it brought.
  if (restore-from in backends) {
    emit api.ReplicationDestination {
      metadata { name: destination, namespace: claim.app.namespace.name }
      spec {
        trigger { manual: "restore-once" }
        restic {
          repository: secret/repository[restore-from].name
          copyMethod: "Snapshot"
          accessModes: [claim.access]
          capacity: claim.size
          storageClassName: claim.class?.name
          volumeSnapshotClassName: snapshot-class
          cacheCapacity: cache
          cacheStorageClassName: cache-class?.name
          moverSecurityContext: as-user
        }
      }
    }
  }
}
