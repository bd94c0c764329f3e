/// What changes do to what runs: the table that `clc diff` reads, which knows nothing of the things it is about.
use std.effect-rows.{EffectTable}
use std.effects-defaults.{default-effects}
use std.effects-machines.{element-names, machine-effects}
use std.effects-objects.{made-objects, object-effects, object-readers}
use std.effects-operators.{operator-effects}

/// The whole table.
let effects: EffectTable = {
  rows: [...places, ...default-effects, ...object-effects, ...operator-effects, ...machine-effects, ...otherwise]
  reaches: object-readers
  made-of: made-objects
  element-names: element-names
}

private let places = [
  {
    of: ["*"], at: ["metadata.namespace"], does: "recreate"
    says: "in another namespace it is another object: it is deleted where it was, and made where it will be"
    source: "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"
  }
]

private let otherwise = [
  {
    of: ["*"], at: ["metadata.labels.**", "metadata.annotations.**"], does: "in-place"
    says: "only what is said about it changes"
    source: "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/"
  }
  { of: ["file *"], happens: "gone", does: "unknown", says: "who reads the file decides", source: "" }
  { of: ["file *"], at: ["**"], does: "unknown", says: "who reads the file decides", source: "" }
  { of: ["*/*"], at: ["**"], does: "unknown", says: "its controller decides, and the table has no row for it", source: "" }
  { of: ["*"], at: ["**"], does: "unknown", says: "the table has no row for it", source: "" }
]
