/// Delivery by nobody in particular: one file for each object, to be applied with `kubectl apply --recursive -f`.
use std.cluster.{delivery}
use std.crd.kustomize
use std.objects.{entry-name, file-name, is-folder}

/// Objects by namespace: `kubernetes/mastodon/web-deployment.yaml`. What stands in no namespace, and the namespaces
/// themselves, lie in `kubernetes/cluster`.
///
/// A chart and a base of others are folders for Kustomize, which `kubectl apply -f` can't read. Where there is one, a
/// `kustomization.yaml` of all lies in the folder of all, and that is what is applied:
/// `kubectl kustomize --enable-helm kubernetes | kubectl apply --server-side -f -`, with `helm` at hand for charts.
kind flat is delivery {
  /// The folder of all of them.
  root: FilePath = "kubernetes"

  check not generated-configs and not values-files at self
    else "this delivery writes no files for Kustomize to make objects of"
    help "leave out generated-configs and values-files"

  let objects = all(Output)
  for (o in objects) {
    emit o at "\(root)/\(folder(o))/\(file-name(o))"
  }
  if (objects.any(o => is-folder(o))) {
    emit kustomize.Kustomization {
      resources: [for (o in objects) "\(folder(o))/\(entry-name(o))"]
    } at "\(root)/kustomization.yaml"
  }
}

private fn folder(o: Output) -> String {
  let home = owner(o, namespace)
  if (home == null or String(o.value.kind) == "Namespace") "cluster" else home.name
}
