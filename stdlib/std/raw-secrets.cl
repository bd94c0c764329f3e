/// The rule that looks for credentials in everything that is written down.
use std.chart.{chart}
use std.config.{config}
use std.container.{Container}
use std.credentials.{credential-in, is-content, is-random, maybe-credential, names-a-credential, raw-credentials, secret-texts, texts-like}
use std.crd.talos as machine
use std.k8s
use std.open-data.{Part, text-of}
use std.secret.{secret}
use std.sops.{sealed}
use std.tofu.{output, variable}

/// The content of a secret must not stand in a source: everyone who can read the repository could read it.
rule raw-secret {
  code: "CL2003"
  severity: "error"
  // Logs are read by more people than sources.
  hides: true

  // By its form, wherever it stands.
  for (f in all(File)) {
    let found = credential-in(f.text)
    check found == null at f
      else "file '\(f.name)' holds what looks like \(found.looks-like)\(in-line(found.line))"
      help "revoke it if it was ever pushed, and take it from a secret"
  }
  for (p in [
    ...texts-like(all(String), null, maybe-credential).filter(p => not (String(p.value) in printed))
    ...texts-like(all(Document), null, maybe-credential)
  ]) {
    let found = credential-in(String(p.value))
    check found == null at p.value
      else "this looks like \(found.looks-like)\(in-line(found.line))"
      help "revoke it if it was ever pushed, and take it from a secret"
  }

  // By what its place is for.
  for (s in all(k8s.Secret)) {
    for (p in s.secret-texts().filter(p => is-content(p.value))) {
      check false at p.value
        else "the content of secret '\(s.metadata?.name ?? "")' is written down"
        help "declare which keys it has and who brings them: secret NAME { data { KEY: \"item in the store\" } }"
    }
  }
  for (o in objects) {
    for (p in o.value.secret-texts().filter(p => is-content(p.value))) {
      check false at p.value
        else "'\(p.path)' is to be a secret, and its value is written down"
        help "declare which keys it has and who brings them: secret NAME { data { KEY: \"item in the store\" } }"
    }
  }
  for (c in all(machine.MachineConfig)) {
    for (p in c.raw-credentials()) {
      check false at p.value
        else "'\(p.path)' is the name of a credential, and its value is written down"
        help "leave it out: whoever applies the configuration adds it"
    }
    for (p in c.secret-texts().filter(p => is-content(p.value))) {
      check false at p.value
        else "'\(p.path)' is to be a secret, and its value is written down"
        help "leave it out: talosctl gen secrets makes it, and whoever applies the configuration adds it"
    }
  }
  for (v in all(variable)) {
    check not (v.sensitive or names-a-credential(v.label)) or not is-content(v.default) at v.default
      else "\(named(v.label, v.sensitive)), and its value is written down"
      help "leave out the default: who applies it says it, TF_VAR_\(v.label)=..."
  }
  for (v in all(output)) {
    check not (v.sensitive or names-a-credential(v.label)) or not is-content(v.value) at v.value
      else "\(named(v.label, v.sensitive)), and its value is written down"
      help "give out what OpenTofu knows, not a text"
  }

  // By its name.
  for (c in all(Container)) {
    for (p in c.env.raw-credentials()) {
      check false at p.value
        else "'\(p.key)' is the name of a credential, and its value is written down"
        help "take it from a secret: \(p.key): secret/NAME.keys.KEY"
    }
  }
  for (p in all(k8s.Container).map(c => c.env ?? []).raw-credentials()) {
    check false at p.value
      else "'\(text-of(p.beside, "name"))' is the name of a credential, and its value is written down"
      help "valueFrom { secretKeyRef { name: ..., key: ... } }"
  }
  for (words in command-lines) {
    for (word in words-of-flags(words)) {
      check false at word
        else "an argument holds a credential, and everyone who may list processes can read it"
        help "take it from a variable: env { ... }, and \"--flag=$(VARIABLE)\""
    }
  }
  for (c in all(config)) {
    for (p in c.data.raw-credentials()) {
      check false at p.value
        else "'\(p.key)' is the name of a credential, and its value is written down"
        help "a ConfigMap is open to all: take it from a secret"
    }
    if (c.env-file != null) {
      for (p in c.env-file.env.raw-credentials()) {
        check false at c.env-file
          else "'\(p.key)' in file '\(c.env-file.name)' is the name of a credential, and its value is written down"
          help "a ConfigMap is open to all: take it from a secret"
      }
    }
    for (name, f in c.files) {
      for (p in raw-credentials(read(name, f))) {
        check false at f
          else "'\(p.path)' in file '\(name)' is the name of a credential, and its value is written down"
          help "a ConfigMap is open to all: take it from a secret"
      }
    }
  }
  for (s in all(secret)) {
    for (p in s.template.raw-credentials()) {
      check false at p.value
        else "'\(p.key)' is the name of a credential, and its value is written down"
        help "let the store have it: data { \(p.key): \"item in the store\" }"
    }
  }
  for (c in all(chart)) {
    for (p in c.all-values.raw-credentials()) {
      check false at p.value
        else "'\(p.path)' is the name of a credential, and its value is written down"
        help "name a secret instead: most charts have existingSecret, or take variables from one"
    }
  }
  // One look at all objects: nearly always there is nothing in any of them.
  let suspects = if (objects.map(o => o.value).raw-credentials().size() > 0) objects else []
  for (p in [for (d in all(Document)) ...d.raw-credentials(), for (o in suspects) ...o.value.raw-credentials()]) {
    check false at p.value
      else "'\(shown(p))' is the name of a credential, and its value is written down"
      help "name a secret instead: most of what takes a credential takes the name of a secret, or a variable"
  }
  for (p in all(OpenMap).raw-credentials()) {
    check owner(p.beside, secret) != null at p.value
      else "'\(p.key)' is the name of a credential, and its value is written down"
      help "name a secret instead: most of what takes a credential takes the name of a secret, or a variable"
  }
}

/// Whether a file of SOPS is encrypted, its kind looks itself.
private let objects: [Output] = all(Output).filter(o => owner(o, sealed) == null)

/// Documents as texts in ConfigMaps: what is wrong is pointed at in the document.
private let printed: [String] = [
  for (c in all(config)) for (f in c.files.values()) ...match (f) { Document => [f.text()], File => [] }
]

/// What has keys of its own, as open data and maps have.
private type OpenMap = Map<String, Any>

private fn named(name: String, sensitive: Bool) -> String =
  if (sensitive) "'\(name)' is not to be shown" else "'\(name)' is the name of a credential"

/// Blocks of HCL have no names that a way could be told by.
private fn shown(p: Part) -> String = if (p.path.starts-with("[")) p.key else p.path

private fn in-line(line: Int) -> String = if (line > 1) ", in line \(line)" else ""

/// What a file says in JSON, YAML or TOML; its name tells which it is. Documents are looked into wherever they stand.
private fn read(name: String, f: File | Document) -> Any = match (f) {
  File =>
    if (name.ends-with(".json")) f.json
    else if (name.ends-with(".yaml") or name.ends-with(".yml")) (if (f.documents.size() > 1) f.documents else f.yaml)
    else if (name.ends-with(".toml")) f.toml
    else {}
  Document => {}
}

/// What containers and their probes are started with, those of kinds and those written by hand.
private let command-lines: [[String]] = [
  for (c in all(Container)) [...c.command, ...c.args]
  for (c in all(k8s.Container)) [...c.command ?? [], ...c.args ?? []]
  for (e in all(k8s.ExecAction)) e.command ?? []
]

/// Words that a flag with the name of a credential gives a value: `--password=swordfish`, and the one behind `--token`, but
/// not `--password=$(PASSWORD)` or `--password-file=...`. Behind a flag, only what seems drawn by chance is its value.
private fn words-of-flags(words: [String]) -> [String] = [
  for (i, word in words)
  if (is-flag-with-value(word)
    or (i > 0 and is-flag(words[i - 1]) and is-drawn(word))
    or is-short-flag(word, if (i > 0) words[i - 1] else "", words)) word
]

/// `curl -u shop:swordfish` and `mysql -pswordfish`, word by word.
private fn is-short-flag(word: String, before: String, words: [String]) -> Bool =
  if (before in ["-u", "--user", "--proxy-user"]) word.contains(":") and is-drawn(word.split(":").last() ?? "")
  else word.starts-with("-p") and is-drawn(word.remove-prefix("-p")) and words.any(w => w.matches("(.*/)?(mysql|mariadb)[a-z-]*"))

private fn is-drawn(word: String) -> Bool = is-content(word) and is-random(word)

/// The cheap question first: nearly no word is a flag.
private fn is-flag-with-value(word: String) -> Bool = word.starts-with("-") and is-given-a-credential(word)

private fn is-given-a-credential(word: String) -> Bool {
  let flag = word.split("=").first() ?? ""
  let value = word.remove-prefix("\(flag)=")
  flag != word and is-flag(flag) and is-content(value) and (names-a-credential(flag) or is-random(value))
}

private fn is-flag(word: String) -> Bool = word.matches("--?[A-Za-z].*") and (names-a-credential(word) or word.matches(".*-secret"))
