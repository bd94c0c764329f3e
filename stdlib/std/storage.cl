/// Storage that outlives a pod: claims, the classes they are made from, and who copies them.
use std.k8s
use std.values.{DnsLabel}

/// How volumes are made. A class that a chart or the cloud's driver brings along is declared without a provisioner: then
/// nothing is written, and claims can refer to it.
kind storage-class in cluster | unit {
  /// The driver that makes the volumes: `csi.hetzner.cloud`.
  provisioner: String?
  /// What the driver is told.
  parameters: Map<String, String> = {}
  /// The class of claims that name none.
  default: Bool = false
  /// Whether a volume outlives its claim.
  reclaim: "Retain" | "Delete" = "Delete"
  /// Whether a claim may grow.
  expandable: Bool = true
  /// When a volume is made: once a pod needs it, on a node that can reach it, or at once.
  binding: "WaitForFirstConsumer" | "Immediate" = "WaitForFirstConsumer"

  if (provisioner != null) {
    emit k8s.StorageClass {
      metadata {
        name: name
        annotations: if (default) { "storageclass.kubernetes.io/is-default-class": "true" } else null
      }
      provisioner: provisioner
      parameters: parameters.non-empty()
      reclaimPolicy: reclaim
      volumeBindingMode: binding
      allowVolumeExpansion: expandable
    }
  }

  if (default) {
    let holder = all(storage-class).filter(c => c.default).first()
    check holder == null or holder == self at default
      else "storage class '\(holder.name)' is already the one of claims that name none"
      help "only one may be: leave out default"
  }
}

/// Storage that outlives a pod. It has an identity of its own, so it is declared and not a value.
@also-called("volume", "pvc", "pv", "persistent-volume-claim", "persistent-volume")
kind claim in app {
  name = "\(app.name)-\(id)"
  /// Where the app's main container finds it.
  @also-called("mount-path", "path")
  mount: FilePath
  /// How much it holds.
  @also-called("storage", "capacity")
  size: Quantity
  /// Who makes the volume; the cluster's default class if not set.
  @also-called("storage-class-name")
  class: storage-class?
  /// Who may mount it: pods of one node, of all nodes, or a single pod.
  @also-called("access-modes", "access-mode")
  access: "ReadWriteOnce" | "ReadWriteMany" | "ReadOnlyMany" | "ReadWriteOncePod" = "ReadWriteOnce"
  /// Each pod gets one of its own, which only a `stateful` workload can do.
  per-replica: Bool = false
  /// Who copies it, and brings it back.
  backup: backup?

  /// The name of the volume in the pod.
  let volume: DnsLabel = if (per-replica) id else name
  /// What Kubernetes is asked for.
  let spec: k8s.PersistentVolumeClaimSpec = {
    accessModes: [access]
    storageClassName: class?.name
    resources { requests { storage: size } }
    dataSourceRef: backup?.restore
  }

  if (not per-replica) {
    emit k8s.PersistentVolumeClaim {
      metadata { name: name, namespace: app.namespace.name, labels: app.pods }
      spec: spec
    }
  }
  check "\(mount)".starts-with("/") at mount
    else "'\(mount)' says no place in a container, as it begins nowhere"
    help "begin with a slash: \"/\(mount)\""
  check not (per-replica and backup != null) at backup
    else "the claims of each replica can't be copied as one"
    help "leave out backup, or let the application copy its data"
}

/// Copies a claim somewhere else. Open: each kind of backup says what a new claim is filled from.
kind backup in claim {
  /// What a new claim is filled from; empty at first if not set.
  let restore: k8s.TypedObjectReference?
}
