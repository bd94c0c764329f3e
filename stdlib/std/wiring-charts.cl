/// What the values of charts refer to, by the words that they share with Kubernetes. Nothing says which other names in them
/// are names of objects, so all others are left alone.
use std.open-data.{ChartValues, Part, as-text, charts-with-values, is-filled-later, text-at}
use std.wiring-holders.{NamedReading}

/// The Secrets that are read.
let chart-secrets: [NamedReading] = [
  ...named-by("secretKeyRef|secretRef")
  ...at-texts(#"(.*\.)?(existingSecret|existingSecretName)|(.*[.\]])?secret\.secretName"#)
]

/// The ConfigMaps that are read.
let chart-configs: [NamedReading] = [
  ...named-by("configMapKeyRef|configMapRef")
  ...at-texts(#"(.*\.)?(existingConfigMap|existingConfigmap)|(.*\.)?[a-zA-Z]*[vV]olumes\[[0-9]+\]\.configMap\.name"#)
]

/// The claims that are mounted.
let chart-claims: [NamedReading] = at-texts(#"(.*\.)?existingClaim|(.*[.\]])?persistentVolumeClaim\.claimName"#)

/// The values of charts with only those parts whose last word may refer to something: few of them do.
private let referring: [ChartValues] = charts-with-values.map(c => { ...c, parts: c.parts.filter(p => p.key.matches(last-words)) })

private let last-words =
  #"(.*\.)?(secretKeyRef|secretRef|configMapKeyRef|configMapRef|existing(Secret|SecretName|ConfigMap|Configmap|Claim)|secretName|claimName|name)"#

/// References as Kubernetes has them: a map that says a name, and may say a key.
private fn named-by(words: String) -> [NamedReading] = [
  for (c in referring) for (p in c.parts) if (p.key.matches(words) and is-name(p.value.text-at("name"))) {
    by: c.by
    place: p.value.text-at("namespace") ?? c.place
    reading: {
      at: p.value, name: p.value.text-at("name") ?? "", optional: p.value.text-at("optional") == "true"
      keys: [p.value.text-at("key")].compact().filter(key => key != "" and not is-filled-later(key))
    }
  }
]

/// Names alone.
private fn at-texts(paths: String) -> [NamedReading] = [
  for (c in referring) for (p in c.parts) if (p.path.matches(paths) and is-name(as-text(p.value))) {
    by: c.by, place: c.place, reading: { at: p.value, name: as-text(p.value) ?? "", optional: false }
  }
]

/// It may be what an object is called.
private fn is-name(text: String?) -> Bool = (text ?? "").matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?")
