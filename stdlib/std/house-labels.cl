/// Labels and annotations of objects written by hand, and what selects by them. Those of kinds are checked where they are set, by
/// their types. By https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
use std.house-pods.{is-by-hand}
use std.objects.{object-kind, object-name}
use std.open-data.{as-text, keys-at, values-at}

/// Where labels stand in objects.
private let label-paths = [
  "metadata.labels", "spec.template.metadata.labels", "spec.selector.matchLabels", "spec.jobTemplate.spec.template.metadata.labels"
  "spec.jobTemplate.metadata.labels", "spec.volumeClaimTemplates.metadata.labels", "spec.podSelector.matchLabels"
]

private let annotation-paths = ["metadata.annotations", "spec.template.metadata.annotations"]

/// Its lengths are counted, as a pattern that counts them is dear.
private fn is-key(key: String, domain: String) -> Bool {
  let parts = key.split("/")
  let name = parts.last() ?? ""
  let before = if (parts.size() == 1) "a" else parts[0]
  parts.size() <= 2 and is-word(name) and name != "" and before.size() <= 253 and before.matches(domain)
}

private fn is-word(text: String) -> Bool = text.size() <= 63 and text.matches("([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?")

private let small-domain = "[a-z0-9]([-a-z0-9.]*[a-z0-9])?"
private let any-domain = "[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?"

private type Entries = { ... }

/// The API server takes no object with a label that is none.
rule label-form {
  code: "CL2057"
  severity: "error"

  for (o in all(Output).filter(o => "kind" in o.value and "metadata" in o.value and is-by-hand(o))) {
    for (path in label-paths) {
      for (labels in o.value.values-at(path)) {
        for (k in labels.keys-at("")) {
          let said = Entries(labels)[k]
          let text = as-text(said)
          check is-key(k, small-domain) at said ?? labels
            else "'\(k)' is no key for a label of \(object-kind(o)) '\(object-name(o))'"
            help "at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit, behind a domain and a slash if it has one"
          check text == null or is-word(text) at said ?? labels
            else "'\(text)' is no value for a label of \(object-kind(o)) '\(object-name(o))'"
            help "nothing, or at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit; an annotation takes any text"
        }
      }
    }
    for (path in annotation-paths) {
      for (notes in o.value.values-at(path)) {
        for (k in notes.keys-at("")) {
          check is-key(k, any-domain) at Entries(notes)[k] ?? notes
            else "'\(k)' is no key for an annotation of \(object-kind(o)) '\(object-name(o))'"
            help "at most 63 letters, digits, '-', '_' and '.', begun and ended by a letter or digit, behind a domain and a slash if it has one"
        }
      }
    }
  }
}
