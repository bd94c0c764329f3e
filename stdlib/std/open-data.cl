/// What the values of charts say, in words that nearly all charts share: images, resources. Charts have no types, so these
/// words are all there is to go by.
use std.objects.{object-kind, object-name, of-kinds}

/// All that is in `value`, however deep: each entry and each element before what is in it. What is null is left out.
native fn parts(value: Any) -> [Part]
/// What stands at `path` in `value`, entry by entry, through the elements of lists on the way; nothing where it ends:
/// `rules.ports` gives the ports of all rules.
native fn values-at(value: Any, path: String) -> [Any]
/// The keys of what stands at `path` in `value`.
native fn keys-at(value: Any, path: String) -> [String]
/// The text that stands at `path` in `value`; null where there is none, or more than one.
native fn text-at(value: Any, path: String) -> String?
/// What a text says that is YAML, or JSON as a part of it; null where it is neither.
///     json(yaml-of("[a, b]")).text() == json(["a", "b"]).text() and yaml-of("a: [") == null
native fn yaml-of(text: String) -> Any
/// What is wrong with a text that is to be YAML; null if that is nothing.
///     yaml-fault("a: 1") == null and yaml-fault("a: [") != null
native fn yaml-fault(text: String) -> String?
/// Whether an object stands in a namespace, by its API: `namespaced`, `cluster`, or `document` for what is no object of the
/// cluster. Null where no API that has it is known.
native fn api-scope(object: Any) -> String?

/// An entry of a map, or an element of a list, somewhere in open data.
type Part = {
  /// Its key; that of its list, for an element.
  key: String
  /// The way to it: `auth.users[0].name`.
  path: String
  /// What it is.
  value: Any
  /// The map it is an entry of; an empty one for an element.
  beside: Any
}

/// The values of one chart.
type ChartValues = {
  /// What has them, for people: `chart 'grafana'`.
  by: String
  /// The namespace that what they make stands in.
  place: String
  /// All that stands in them.
  parts: [Part]
}

/// The values of all charts, and of objects written by hand that hold such.
let charts-with-values: [ChartValues] = [
  for (c in all(chart)) { by: "chart '\(c.name)'", place: c.namespace.name, parts: c.all-values.parts() }
  for (o in of-kinds(["HelmRelease", "Kustomization", "Application"])) if (owner(o, chart) == null and owner(o, program) == null and values-in(o).size() > 0) {
    by: "\(object-kind(o)) '\(object-name(o))'", place: place-of-values(o), parts: values-in(o)
  }
]

/// All that stands in values of charts.
fn values-of-charts() -> [Part] = chart-parts

/// Put together once, as many rules ask.
private let chart-parts: [Part] = charts-with-values.flat-map(c => c.parts)

/// By key: most rules ask for a few keys, and many parts have the same one.
private let by-key: Map<String, [Part]> = { for (same in chart-parts.group-by(p => p.key)) { [same.key]: same.items } }

/// What in values of charts has one of these keys.
fn parts-of-charts(keys: [String]) -> [Part] = keys.flat-map(key => by-key.get(key) ?? [])

/// What in values of charts has a key that the pattern matches.
fn parts-of-charts-like(pattern: String) -> [Part] = parts-of-charts(by-key.keys().filter(key => key.matches(pattern)))

/// What in values of charts may say an image or its digest: its key tells, and few have such a one.
let images-of-charts: [Part] = parts-of-charts-like("\(image-key)|tag|imageTag|digest")

/// What in values of charts may say how much a container asks for or may take: `limits`, `requests`.
let resources-of-charts: [Part] = parts-of-charts(["limits", "requests"])

private fn place-of-values(o: Output) -> String =
  ["spec.targetNamespace", "spec.destination.namespace", "metadata.namespace"].map(path => o.value.text-at(path)).compact().first()
  ?? owner(o, namespace)?.name ?? ""

/// Those of releases of Flux, of Applications of Argo CD, and of folders in which Kustomize inflates charts.
private fn values-in(o: Output) -> [Part] = match (object-kind(o)) {
  "HelmRelease" => o.value.parts().filter(p => p.path.starts-with("spec.values."))
  "Kustomization" => o.value.parts().filter(p => p.path.matches(in-kustomization))
  "Application" => o.value.parts().filter(p => p.path.matches(in-application))
  else => []
}

private let in-kustomization = #"helmCharts\[[0-9]+\]\.valuesInline\..*"#
private let in-application = #"spec\.sources?(\[[0-9]+\])?\.helm\.valuesObject\..*"#

/// It holds further entries.
fn is-map(value: Any) -> Bool = match (value) { Map<String, Any> => true, else => false }

/// It as a text; null if it is none.
fn as-text(value: Any) -> String? = match (value) { String => String(value), Int | Float => "\(value)", else => null }

/// It says where something is put in later, by the chart or by who delivers it: `$NAME`, `{{ .name }}`.
fn is-filled-later(text: String) -> Bool = text.matches(#"(?s)[$%].*|.*(\{\{|\$\{|\$\().*"#)

/// It is a text.
fn is-text(value: Any) -> Bool = match (value) { String => true, else => false }

/// What the entry `key` of `map` says; empty if that is nothing.
fn text-of(map: Any, key: String) -> String =
  if (is-map(map) and key in map) as-text(Entries(map)[key]) ?? "" else ""

private type Entries = { ... }

// ---- images ---------------------------------------------------------------------------------------------------------

/// It names an image, alone or by its tag, and says no digest. The version of the chart decides where no tag is set.
fn is-unpinned-image(p: Part) -> Bool {
  let text = as-text(p.value) ?? ""
  let split = ["tag", "imageTag", "digest", "sha"].any(key => text-of(p.beside, key) != "")
  let is-image = is-text(p.value) and text.matches(image) and not split
  let is-tag = text != "" and is-of-image(p) and not has-digest(p.beside)
  if (p.key.matches(image-key)) is-image and not pinned(text)
  else (p.key == "tag" or p.key == "imageTag") and is-tag and not pinned(text)
}

private let image-key = "image|.*Image|IMAGE|.*_IMAGE"

/// It is to be the digest of an image, and is none.
fn is-false-digest(p: Part) -> Bool {
  let text = as-text(p.value) ?? ""
  let image = ["repository", "image", "tag"].any(key => text-of(p.beside, key) != "") or p.path.lower().matches(#"(.*\.)?[a-z0-9_-]*image\.digest"#)
  let is-said = is-text(p.value) and not is-filled-later(text)
  if (p.key == "digest") is-said and image and text != "" and not text.matches(digest)
  else p.key.matches("\(image-key)|tag|imageTag") and is-said and pinned(text) and not text.matches(".*@(\(digest))")
}

private let digest = "sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}"

/// What an image may be called. What holds a place for something else is none.
private let image = #"[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]+)?(/[a-z0-9._-]+)*(:[A-Za-z0-9_][A-Za-z0-9_.-]*)?"#

private fn pinned(text: String) -> Bool = text.contains("@sha256:")

private fn is-of-image(tag: Part) -> Bool =
  tag.key == "imageTag"
  or tag.path.lower().matches(#"(.*\.)?[a-z0-9_-]*image\.tag"#)
  or ["repository", "image"].any(key => text-of(tag.beside, key) != "")

private fn has-digest(map: Any) -> Bool =
  ["digest", "sha"].any(key => text-of(map, key) != "")
  or ["repository", "image", "imageTag", "tag"].any(key => pinned(text-of(map, key)))

// ---- resources ------------------------------------------------------------------------------------------------------

/// It says what a container asks for, or may take, and not how much memory that is at most. What a claim asks for is
/// storage.
fn is-without-memory-limit(p: Part) -> Bool {
  let limits = p.path.matches(#"(.*\.)?([a-z0-9]*R|r)esources\.limits"#)
  let requests = p.path.matches(#"(.*\.)?([a-z0-9]*R|r)esources\.requests"#)
  if (p.key == "limits") limits and is-map(p.value) and not ("memory" in p.value)
  else p.key == "requests" and requests and is-map(p.value) and not ("limits" in p.beside) and not ("storage" in p.value)
}
