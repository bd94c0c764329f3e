/// Configuration that is no secret: entries, the lines of .env files, whole files.
use std.k8s
use std.values.{ConfigKey, EntryName}

/// A ConfigMap. Pods that read it start again when its content changes.
kind config in namespace {
  /// Entries, by key.
  data: Map<EntryName, String | Int | Bool> = {}
  /// A file of lines `KEY=value`, each of which is an entry.
  env-file: File?
  /// Files, by name: `"torrc": file("files/torrc")`, or made here by `yaml(...)` and its like.
  files: Map<EntryName, File | Document | String> = {}
  /// Labels of the object.
  labels: Map<String, String> = {}

  /// All entries, as the object has them.
  let entries: Map<EntryName, String> = {
    ...env-file?.env ?? {}
    for (k, v in data) { [k]: "\(v)" }
    for (k, f in files) { [k]: content(f) }
  }
  /// The keys, to be handed to containers: `config/core.keys.DB_HOST`, or all of them by `...config/core.keys`.
  let keys: Map<EntryName, ConfigKey> = { for (k in entries.keys()) { [k]: { of: self, key: k } } }
  /// Changes whenever an entry does.
  let hash: String = [for (k, v in entries) "\(k)=\(v)"].join("\n").sha256()

  for (k in data.keys()) {
    check not (k in (env-file?.env ?? {})) at data[k]
      else "entry '\(k)' of config '\(name)' stands in its .env file too"
      help "keep one of the two"
  }

  emit k8s.ConfigMap {
    metadata { name: name, namespace: namespace.name, labels: labels.non-empty() }
    data: entries
  }
}

private fn content(f: File | Document | String) -> String = match (f) {
  File => f.text
  Document => f.text()
  String => f
}
