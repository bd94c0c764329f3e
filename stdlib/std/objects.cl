/// What deliveries ask of objects.
use std.open-data.{text-at}

/// The one of `names` that `name` was probably meant to be; null if none is near enough.
native fn nearest(name: String, names: [String]) -> String?

/// It was written out where it stands, in a declaration, an amendment or a block: it comes from no default, no `defaults`
/// and no other value.
native fn is-written(value: Any) -> Bool

/// The kind of an object: `Deployment`.
fn object-kind(o: Output) -> String = String(o.value.kind)

private let by-kind: Map<String, [Output]> = {
  for (same in all(Output).filter(o => "kind" in o.value).group-by(o => object-kind(o))) { [same.key]: same.items }
}

/// All objects of some kinds, whatever the groups of their APIs.
fn of-kinds(kinds: [String]) -> [Output] = kinds.flat-map(kind => by-kind.get(kind) ?? [])

/// The group of its API: `apps`, empty for that of Kubernetes itself.
fn object-group(o: Output) -> String {
  let version = o.value.text-at("apiVersion") ?? ""
  if (version.contains("/")) version.split("/").first() ?? "" else ""
}

/// Its name. A kustomization has none and goes by the unit that made it.
fn object-name(o: Output) -> String = o.value.text-at("metadata.name") ?? owner(o, unit)?.name ?? "kustomization"

/// It is a folder for Kustomize and no object of its own.
fn is-folder(o: Output) -> Bool = String(o.value.apiVersion).starts-with("kustomize.config.k8s.io/")

/// Its content is encrypted by SOPS, which adds what it needs for that to the object itself.
fn is-encrypted(o: Output) -> Bool = "sops" in o.value

/// Where it lies below the folder of its neighbours: `web-deployment.yaml`, the name first and the kind last.
fn file-name(o: Output) -> String =
  if (is-folder(o)) "\(object-name(o))/kustomization.yaml" else "\(object-name(o))-\(object-kind(o).lower()).yaml"

/// What a kustomization beside it calls it.
fn entry-name(o: Output) -> String = if (is-folder(o)) object-name(o) else file-name(o)

/// The name of an image as pods have it, without tag and digest: Kustomize compares it letter by letter, and knows no registry that
/// goes without saying.
fn written-name(i: Image) -> String {
  let name = "\(i)".split("@").first() ?? ""
  if (i.tag == null) name else name.remove-suffix(":\(i.tag)")
}
