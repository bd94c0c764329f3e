/// Bases of others: folders that Kustomize takes in from another repository.
use std.crd.kustomize as api
use std.program.{unit}

/// A folder of another repository, at one revision of it.
kind remote-base is unit {
  /// The repository and the folder in it, as Kustomize writes them: `https://github.com/owner/name//folder`, or the address
  /// of one file of objects.
  from: String
  /// The tag or commit that is taken. A file says it in its address already.
  ref: String?
  /// What is changed in its objects.
  patches: [api.Patch] = []
  /// Delivers them to the namespace that this stands in, whatever they say themselves.
  moved: Bool = false

  check from.starts-with("https://") at from
    else "'\(from)' is no address"
    help "it begins with https://"
  check not ((ref ?? "") in ["main", "master", "HEAD", "latest"]) at ref
    else "'\(ref ?? "")' is another revision tomorrow"
    help "name a tag or a commit"
  check ref != null or from.ends-with(".yaml") at from
    else "nothing says which revision of '\(from)' is taken"
    help "ref: a tag or a commit"

  emit api.Kustomization {
    namespace: if (moved) self.namespace.name else null
    resources: [if (ref == null) from else "\(from)?ref=\(ref)"]
    patches: patches.non-empty()
  }
}
