/// What no kind describes: objects and files as they are. `emit k8s.ResourceQuota { ... }` in any body does the same for
/// objects of known kinds; a declaration gives them a name that others can refer to.
use std.program.{unit}

/// An object as it is, delivered as a unit of its own.
@also-called("raw", "manifest", "object")
kind raw-object is unit {
  /// The object: `k8s.Role { ... }`, or open data with apiVersion, kind and metadata.
  object: Any

  check object.apiVersion != null and object.kind != null and object.metadata.name != null at object
    else "an object says apiVersion, kind and metadata.name"
    help "write them, or name its type: object: k8s.Role { ... }"
  emit object
}

/// A file as it is.
kind opaque-file in cluster {
  /// Where it lies in the output.
  to: FilePath
  /// What stands in it.
  content: File | Document | String

  emit content at "\(to)"
}
