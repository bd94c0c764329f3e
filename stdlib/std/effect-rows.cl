/// The rows of the table of effects.

/// What happens, the worst last:
///
/// - `none`: nothing that runs notices.
/// - `new`: something is made, and nothing that was there is touched.
/// - `in-place`: what runs takes it over.
/// - `unknown`: nobody can say before it is planned or done.
/// - `restart`: processes end and begin again.
/// - `reboot`: a machine does.
/// - `delete`: it ends.
/// - `recreate`: it is deleted and made again, as what changes can't be changed.
/// - `replace`: a machine makes room for another one.
/// - `data`: data may be lost.
type Does = "none" | "new" | "in-place" | "unknown" | "restart" | "reboot" | "delete" | "recreate" | "replace" | "data"

/// What happens at a place, where a row is not about all of it: something comes or goes, an amount gets less or more,
/// elements of a list change places.
type Happens = "any" | "new" | "gone" | "less" | "more" | "order"

/// A row of the table. The first that is about a change says what it does.
type Effect = {
  /// What it is about: the group of an API and a kind, `apps/Deployment`, a kind alone where its group has no name, a type
  /// as `clc doc` calls it, `talos.MachineConfig`, a block with what it is of, `resource hcloud_server`, and `file PATH`. A `*`
  /// stands for any signs.
  of: [String]
  /// Which fields: `spec.*.size` any key, `ports[*].name` any element of a list, `['a/b']` a key with dots or slashes,
  /// `spec.**` all below. None: the thing as a whole, as it comes or goes.
  at: [String] = []
  /// What happens there.
  happens: Happens = "any"
  /// What the field itself says that comes or goes; where a whole comes or goes, the row is not about its fields then.
  value: String?
  /// What other fields say, as it will be: `*` is anything, an empty text that there is no such field.
  given: Map<String, String> = {}
  /// The same of what they said before.
  was: Map<String, String> = {}
  /// What it does.
  does: Does
  /// What is told of it.
  says: String
  /// The page that says so; empty for a row that only says that nobody does.
  source: String
}

/// What a change does to others that name what has changed.
type Reach = {
  /// What changes, as in an `Effect`.
  of: [String]
  /// Which fields of it.
  at: [String] = []
  /// What happens there.
  happens: Happens = "any"
  /// What other fields of it say.
  given: Map<String, String> = {}
  /// What is reached.
  to: [String]
  /// Where it names what changes.
  by: [String]
  /// What it names: the name of what changes, in its own namespace, or the element of a list that does, the name of an image,
  /// in the folder of the file that changes and below.
  named: "name" | "key" = "name"
  /// What the reader says itself.
  reader: Map<String, String> = {}
  /// What it does to the reader.
  does: Does
  /// What is told of it.
  says: String
  /// The page that says so.
  source: String
}

/// Files of the output of which another program makes an object.
type MadeOf = {
  /// The documents that say so.
  by: String
  /// Their list of such objects. An element has a `name` and may have a `namespace`.
  list: String
  /// Where in an element its files stand.
  files: [String]
  /// What rows call what is made.
  makes: String
  /// Where one of these is true, the object keeps its name when a file changes.
  keeps-name: [String]
  /// What rows call it then.
  makes-kept: String
}

/// The table.
type EffectTable = {
  /// What changes do.
  rows: [Effect]
  /// What they do to others.
  reaches: [Reach]
  /// What becomes of files.
  made-of: [MadeOf]
  /// By which fields elements of lists are told from each other where no API says so, the first before the others.
  element-names: [String]
}
