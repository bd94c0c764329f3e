/// Delivery by nobody in particular: one file for each object, to be applied with `kubectl apply --recursive -f`.
use std.cluster.{delivery}
use std.objects.{file-name}

/// Objects by namespace: `kubernetes/mastodon/web-deployment.yaml`. What stands in no namespace, and the namespaces
/// themselves, lie in `kubernetes/cluster`.
kind flat is delivery {
  /// The folder of all of them.
  root: FilePath = "kubernetes"

  check not generated-configs and not values-files at self
    else "this delivery writes no files for Kustomize to make objects of"
    help "leave out generated-configs and values-files"

  for (o in all(Output)) {
    emit o at "\(root)/\(folder(o))/\(file-name(o))"
  }
}

private fn folder(o: Output) -> String {
  let home = owner(o, namespace)
  if (home == null or String(o.value.kind) == "Namespace") "cluster" else home.name
}
