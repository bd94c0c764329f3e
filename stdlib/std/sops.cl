/// Secrets that lie in the repository, encrypted by SOPS with keys of age. Nothing is ever decrypted here: the ciphertext is
/// delivered as it is, and its keys, which SOPS leaves readable, are known to whoever refers to them.
use std.argocd.{decryption}
use std.k8s
use std.secret.{external-placeholders, secret-sync}

/// A Secret whose content stands encrypted in a file: a manifest as `sops --encrypt` makes it, with `data` or `stringData`.
@also-called("sealed-secret", "sops-secret")
kind sealed is secret-sync {
  /// The file.
  file: File
  /// The configuration of SOPS, `.sops.yaml`. With it, the file must be encrypted for exactly the recipients of one of its
  /// rules: a key that was handed out or taken back is otherwise forgotten in some file.
  recipients: File?

  let object = Content(file.yaml)
  let sealed-values: Map<String, Any> = { ...part(object, "data"), ...part(object, "stringData") }
  let metadata = part(object, "metadata")
  let parts = sealed-values.keys()
  let placeholders = external-placeholders(parts)
  let encrypted-for = [for (r in entries(part(object, "sops"), "age")) String(r.recipient)]

  let is-secret = object.get("apiVersion") == "v1" and object.get("kind") == "Secret"
  let is-meant = metadata.get("name") == secret.name and metadata.get("namespace") == secret.namespace.name

  check is-secret at file
    else "this file holds no Secret"
    help "encrypt a manifest with apiVersion: v1 and kind: Secret"
  check "mac" in part(object, "sops") at file
    else "this file is not encrypted"
    help "sops --encrypt --in-place FILE; whoever could read the file until now knows its content"
  check metadata.get("name") == secret.name at file
    else "this file holds another Secret than '\(secret.name)'"
    help "write its metadata.name as the name here; SOPS leaves it readable"
  check metadata.get("namespace") == secret.namespace.name at file
    else "this Secret belongs to another namespace than '\(secret.namespace.name)'"
    help "declare it in the namespace that its metadata names"
  for (k, v in sealed-values) {
    check String(v).starts-with("ENC[") at file
      else "'\(k)' is not encrypted"
      help "encrypt it again, and see what encrypted_regex of its rule leaves out"
  }
  if (recipients != null) {
    check rules(recipients).any(r => r.sort() == encrypted-for.sort()) at file
      else "this file is encrypted for other recipients than any rule of the configuration names"
      help "sops updatekeys FILE"
  }

  if (is-secret and is-meant) {
    emit k8s.Untyped(file.yaml)
  }
}

/// KSOPS, a plug-in of Kustomize that decrypts with SOPS; Argo CD needs it in its repo server.
kind ksops is decryption {
  let generator = {
    apiVersion: "viaduct.ai/v1"
    kind: "ksops"
    metadata {
      name: "secret-generator"
      annotations { "config.kubernetes.io/function": "exec:\n  path: ksops\n" }
    }
  }
}

/// A map of open data.
private type Content = { ... }
/// A list of open data.
private type Entries = [Any]

/// What stands under `key`, a map; empty if nothing does.
private fn part(of: Map<String, Any>, key: String) -> Map<String, Any> {
  let found = of.get(key)
  if (found == null) {} else Content(found)
}

/// What stands under `key`, a list; empty if nothing does.
private fn entries(of: Map<String, Any>, key: String) -> [Any] {
  let found = of.get(key)
  if (found == null) [] else Entries(found)
}

/// The recipients of each rule of a configuration.
private fn rules(configuration: File) -> [[String]] = [
  for (r in entries(Content(configuration.yaml), "creation_rules"))
  if ("age" in r) String(r.age).split(",").map(k => k.trim())
]
