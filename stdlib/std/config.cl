/// Configuration that is no secret: entries, the lines of .env files, whole files.
use std.k8s
use std.values.{ConfigKey, EntryName, LabelKey, LabelValue}

/// A ConfigMap. Pods that read it start again when its content changes.
@also-called("config-map")
kind config in namespace {
  /// Entries, by key.
  data: Map<EntryName, String | Int | Bool> = {}
  /// A file of lines `KEY=value`, each of which is an entry.
  env-file: File?
  /// Files, by name: `"torrc": "files/torrc"`, which lies beside the source, or made here by `yaml(...)` and its like. Those called `.json`,
  /// `.yaml`, `.yml` or `.toml` are read as such, so that a broken one is found here and not in a pod; a template in such a
  /// language is an entry of `data`: `"config.yaml": file("config.yaml").text`.
  files: Map<EntryName, File | Document> = {}
  /// Labels of the object.
  labels: Map<LabelKey, LabelValue> = {}
  /// Its name is known to something that Kustomize does not rewrite, such as the values of a chart, and stays what it is.
  fixed-name: Bool = false

  /// All entries, as the object has them.
  let entries: Map<EntryName, String> = {
    ...env-file?.env ?? {}
    for (k, v in data) { [k]: "\(v)" }
    for (k, f in files) { [k]: content(f) }
  }
  /// The keys, to be handed to containers: `config/core.keys.DB_HOST`, or all of them by `...config/core.keys`.
  let keys: Map<EntryName, ConfigKey> = { for (k in entries.keys()) { [k]: { of: self, key: k } } }
  /// Kustomize makes the ConfigMap, of the files that the delivery writes.
  let is-generated: Bool = cluster.delivery.generated-configs and not fixed-name
  /// Changes whenever an entry does.
  let hash: String = [for (k, v in entries) "\(k)=\(v)"].join("\n").sha256()

  for (k in data.keys()) {
    check not (k in (env-file?.env ?? {})) at data[k]
      else "entry '\(k)' of config '\(name)' stands in its .env file too"
      help "keep one of the two"
  }

  for (twice in if (env-file == null) [] else lines-by-key(env-file.text).filter(same => same.key != "" and same.items.size() > 1)) {
    check false at env-file
      else "lines \(twice.items.map(l => "\(l.number)").join(" and ")) of file '\(env-file?.name ?? "")' both say '\(twice.key)'"
      help "keep one of them"
  }

  for (k, f in files) {
    check parses(k, f) at f else "file '\(k)' of config '\(name)' is broken" help "mend it"
  }

  // https://kubernetes.io/docs/concepts/configuration/configmap/
  let weight = if (entries.values().map(v => v.size()).sum() * 4 <= most-bytes) 0 else entries.values().map(v => bytes(v)).sum()
  check weight <= most-bytes at if (files.size() > 0) files else self
    else "config '\(name)' would be \(weight) bytes, and a ConfigMap is 1 MiB at most"
    help "split it; or put it into the image, or on a volume"

  if (not is-generated) {
    emit k8s.ConfigMap {
      metadata { name: name, namespace: namespace.name, labels: labels.non-empty() }
      data: entries
    }
  }
}

/// The API server takes no ConfigMap whose values are more together.
private let most-bytes = 1_048_576

/// How many bytes a text is, which may have several for one character.
private fn bytes(text: String) -> Int {
  let coded = text.base64()
  (coded.size().div(4)) * 3 - (if (coded.ends-with("==")) 2 else if (coded.ends-with("=")) 1 else 0)
}

/// A line of a .env file, and which it is.
private type Line = { number: Int, key: String }

/// The lines of a .env file by what they say; those that say nothing are one group.
private fn lines-by-key(text: String) -> [Group<String, Line>] {
  let lines = text.split("\n")
  [for (n in 1..lines.size()) line(n, lines[n - 1].trim())].group-by(l => l.key)
}

private fn line(number: Int, text: String) -> Line = {
  number: number
  key: if (text.starts-with("#") or not text.contains("=")) "" else (text.split("=").first() ?? "").trim().remove-prefix("export ").trim()
}

/// A file that can't be read in the language its name promises is reported where it is broken.
fn parses(name: String, f: File | Document) -> Bool = match (f) {
  File =>
    if (name.ends-with(".json")) f.json == null or true
    else if (name.ends-with(".yaml") or name.ends-with(".yml")) f.documents.size() >= 0
    else if (name.ends-with(".toml")) f.toml == null or true
    else true
  Document => true
}

private fn content(f: File | Document) -> String = match (f) {
  File => f.text
  Document => f.text()
}
