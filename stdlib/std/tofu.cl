/// OpenTofu. A value that exists only after `tofu apply` has the type Later<T>: it can go into HCL, into a text (which
/// then is Later too) and through member access; it can't reach a Kubernetes object, and the error says why.
use std.objects.{nearest}
use std.values.{DnsLabel}

/// The address of something in HCL: `var.token`, `hcloud_server.api`.
native fn reference(root: tofu-root, address: String) -> Later<Any>
/// A bare word of HCL: a type, `each`, `null`.
native fn keyword(word: String) -> Later<Any>
/// `value` as JSON, made by OpenTofu: it may hold what is known only after apply.
native fn jsonencode(value: Later<Any>) -> Later<String>
/// The text that `value` holds in Base64, as providers hand out certificates and keys.
native fn base64decode(value: Later<String>) -> Later<String>
/// Blocks as a file of HCL.
native fn hcl(blocks: [Block]) -> Document

/// A type that a provider has, such as `hcloud_server`.
type ProviderType = String where it.matches("[a-z][a-z0-9_-]*")

/// One block of HCL. `Later<Any>` takes plain open data too: what is known now is known later.
type Block = {
  /// The word it begins with: `resource`.
  type: String
  /// The texts behind that word.
  labels: [String] = []
  /// Its arguments.
  body: Map<String, Later<Any>> = {}
  /// The blocks in it.
  blocks: [Block] = []
}

/// A provider that a root uses.
type Provider = {
  /// Where it comes from: `hetznercloud/hcloud`.
  source: String
  /// Which versions: `1.65.0`, `~> 1.60`.
  version: String
  /// How it is set up; no `provider` block is written if empty.
  config: Map<String, Later<Any>> = {}
}

/// Where a root keeps its state.
type Backend = {
  /// The kind of place: `local`, `s3`, `kubernetes`.
  type: String
  /// How it is reached. Credentials come from the environment of whoever applies.
  settings: Map<String, Any> = {}
}

/// A directory of OpenTofu with a state of its own. What stands in it is collected into one file.
kind tofu-root in cluster {
  /// The directory below `opentofu`; `.` is that directory itself.
  dir: String = name
  /// The name of the file.
  file: String = "main.tf"
  /// Roots that must be applied first.
  needs: [tofu-root] = []
  /// State that must survive everything: `tofu destroy` is refused for every resource in it.
  protect: Bool = false
  /// The providers, by the names that resources have them by.
  providers: Map<String, Provider> = {}
  /// Where the state is kept; in the directory if not set.
  backend: Backend?
  /// Which versions of OpenTofu may apply it.
  required-version: String?

  let folder = if (dir == ".") "opentofu" else "opentofu/\(dir)"
  let settings: Block = {
    type: "terraform"
    body { if (required-version != null) { required_version: required-version } }
    blocks: [
      if (providers.size() > 0) {
        type: "required_providers"
        body { for (n, p in providers) { [n]: { source: p.source, version: p.version } } }
      }
      if (backend != null) { type: "backend", labels: [backend.type], body: backend.settings }
    ]
  }
  let setups: [Block] = [for (n, p in providers) if (p.config.size() > 0) {
    type: "provider", labels: [n], body: p.config
  }]

  check not (self in needs) at needs
    else "root '\(name)' is to be applied before itself"
    help "leave it out of needs"

  emit hcl([settings, ...setups, for (b in all(tofu-block, below: self)) b.block]) at "\(folder)/\(file)"
}

/// Whatever becomes one block of its root. Open.
kind tofu-block in tofu-root {
  /// The block.
  let block: Block
  /// The name in HCL, where `-` may not stand everywhere.
  let label: String = name.replace("-", "_")

  let others = if (name.contains("-")) all(tofu-block, below: tofu-root).filter(b => b.label == label and b.name != name) else []
  check not others.any(b => b.block.type == block.type and b.block.labels == block.labels)
    else "'\(name)' and another \(block.type) are both '\(label)' in HCL"
    help "give one of them another name: '-' becomes '_' there"
}

/// A value that is told to a root when it is applied.
kind variable is tofu-block {
  /// Its type, as HCL writes it: `string`, `list(string)`.
  type: String = "string"
  /// What it is for.
  description: String
  /// It is not shown.
  sensitive: Bool = false
  /// What it is if nothing is said; without one, it must be said.
  default: Any

  // https://opentofu.org/docs/language/values/variables/
  check not (label in ["source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"])
    else "OpenTofu keeps the name '\(label)' for itself"
    help "give the variable another name"
  check is-type(type) at type
    else "'\(type)' is no type of OpenTofu"
    help advice-of-type(type)
  check default == null or not is-type(type) or fits(default, type) at default
    else "variable '\(name)' is of type '\(type)', and its default is not"
    help "write a default of that type, or the type of this one"
  let block: Block = {
    type: "variable", labels: [label]
    body {
      type: keyword(type)
      description: description
      if (default != null) { default: default }
      if (sensitive) { sensitive: true }
    }
  }
  /// The value, once somebody has said it.
  let value: Later<String> = reference(tofu-root, "var.\(label)")
}

private let plain-types = ["string", "number", "bool", "any"]
private let made-types = ["list", "set", "map", "object", "tuple", "optional"]

/// An expression of types: https://opentofu.org/docs/language/expressions/type-constraints/
/// What is complete in it is made one sign, from the inside out: T for a type, V for a default. `list` and `map` alone are words of
/// old, for those of anything.
private fn is-type(type: String) -> Bool {
  let words = words-of-type(type)
  let next = [...words.skip(1), ""]
  let named = [for (pair in words.zip(next)) if (pair.first != "=" and pair.second != "=") sign-of(pair.first)]
  let names = words.zip(next).filter(pair => pair.second == "=").map(pair => pair.first)
  ["list", "map"].contains(type) or
    names.every(name => name.matches("[A-Za-z_][A-Za-z0-9_-]*|\"\"")) and four-rounds(four-rounds(named.join(""))) == "T"
}

private let signs = ["(", ")", "[", "]", "{", "}", ",", "="]

/// Its words and signs, where texts are empty and a line's end in an object is a comma.
private fn words-of-type(type: String) -> [String] {
  let parts = type.trim().split("\"")
  let bare = [for (n in 0..(parts.size() - 1)) if (n.mod(2) == 0) parts[n]].join("\"\"")
  let apart = bare
    .replace("(", " ( ").replace(")", " ) ").replace("[", " [ ").replace("]", " ] ").replace("{", " { ").replace("}", " } ")
    .replace(",", " , ").replace("=", " = ").replace("\n", " , ")
  apart.split-any(" \t\u{d}").filter(word => word != "")
}

private fn sign-of(word: String) -> String =
  if (word in plain-types) "T"
  else if (word in signs or word in made-types) word
  else if (word.matches("\"\"|true|false|null|-?[0-9.]+")) "V"
  else "?"

private fn four-rounds(text: String) -> String = two-rounds(two-rounds(text))

private fn two-rounds(text: String) -> String = one-round(one-round(text))

private fn one-round(text: String) -> String = text
  .replace(",,", ",").replace(",,", ",").replace("{,", "{").replace("[,", "[").replace("(,", "(")
  .replace(",}", "}").replace(",]", "]").replace(",)", ")")
  .replace("object({})", "T").replace("tuple([])", "T")
  .replace("{}", "V").replace("[]", "V")
  .replace("{V}", "V").replace("[V]", "V")
  .replace(",V,V", ",V").replace(",V,V", ",V").replace("{V,V", "{V").replace("[V,V", "[V")
  .replace("optional(T)", "T").replace("optional(T,V)", "T")
  .replace("list(T)", "T").replace("set(T)", "T").replace("map(T)", "T")
  .replace(",T,T", ",T").replace(",T,T", ",T").replace(",T,T", ",T").replace("{T,T", "{T").replace("[T,T", "[T")
  .replace("object({T})", "T").replace("tuple([T])", "T")

private fn advice-of-type(type: String) -> String {
  let words = words-of-type(type)
  let next = [...words.skip(1), ""]
  let unknown = words.zip(next).filter(pair => pair.second != "=" and sign-of(pair.first) == "?").first()
  let near = if (unknown == null) null else nearest(unknown.first, [...plain-types, ...made-types])
  if (near != null) "did you mean '\(near)'?" else "string, number, bool or any; or of these: list(...), set(...), map(...), object({ ... }), tuple([...])"
}

/// A default that OpenTofu takes for this type: it reads numbers in texts, and texts in numbers.
private fn fits(default: Any, type: String) -> Bool = match (default) {
  String => not is-collection(type) and reads-as(String(default), type)
  Int | Float => not is-collection(type) and type != "bool"
  Bool => not is-collection(type) and type != "number"
  [Any] => not (type in ["string", "number", "bool", "map"]) and not type.matches("(map|object)[(].*")
  Map<String, Any> => not (type in ["string", "number", "bool", "list"]) and not type.matches("(list|set|tuple)[(].*")
  else => true
}

private fn reads-as(text: String, type: String) -> Bool = match (type) {
  "number" => text.matches("-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?")
  "bool" => text in ["true", "false", "1", "0"]
  else => true
}

private fn is-collection(type: String) -> Bool = type in ["list", "map"] or type.matches("(list|set|map|object|tuple)[(].*")

/// Something that OpenTofu makes.
kind resource is tofu-block {
  /// Its type: `hcloud_server`.
  type: ProviderType
  /// Its arguments.
  args: Map<String, Later<Any>> = {}
  /// Blocks in it.
  blocks: [Block] = []

  let block: Block = {
    type: "resource", labels: [type, label], body: args
    blocks: [...blocks, if (tofu-root.protect) { type: "lifecycle", body { prevent_destroy: true } }]
  }
  /// `resource/api.attr.ip_address` is `hcloud_floating_ip.api.ip_address` in HCL.
  let attr: Later<Any> = reference(tofu-root, "\(type).\(label)")
}

/// Something that OpenTofu looks up.
kind data-source is tofu-block {
  /// Its type: `cloudflare_zone`.
  type: ProviderType
  /// Its arguments.
  args: Map<String, Later<Any>> = {}

  let block: Block = { type: "data", labels: [type, label], body: args }
  /// `data-source/zone.attr.id` is `data.cloudflare_zone.zone.id` in HCL.
  let attr: Later<Any> = reference(tofu-root, "data.\(type).\(label)")
}

/// A call of a module.
kind module is tofu-block {
  /// Where it comes from: a registry's name, or a path that begins with `./` or `../`.
  source: String
  /// Its version, which modules of a registry have.
  version: Version?
  /// Its inputs.
  args: Map<String, Later<Any>> = {}

  let local = source.starts-with("./") or source.starts-with("../")
  check not local or version == null at version
    else "a module of the same repository has no version"
    help "leave out version, or name a module of a registry"
  check local or version != null or source.contains("::") or source.contains("?ref=") at source
    else "module '\(source)' is not held to a version"
    help "version: the one you have tried"

  check not ("source" in args) and not ("version" in args) at args
    else "source and version of a module are no inputs"
    help "write them beside args: source: ..., version: ..."

  let block: Block = {
    type: "module", labels: [label]
    body { source: source, if (version != null) { version: "\(version)" }, ...args }
  }
  /// `module/kubernetes.out.kubeconfig` is `module.kubernetes.kubeconfig` in HCL.
  let out: Later<Any> = reference(tofu-root, "module.\(label)")
}

/// A value that a root tells once it is applied.
kind output is tofu-block {
  /// What it tells.
  value: Later<Any>
  /// What it is.
  description: String?
  /// It is not shown.
  sensitive: Bool = false

  let block: Block = {
    type: "output", labels: [label]
    body {
      value: value
      if (description != null) { description: description }
      if (sensitive) { sensitive: true }
    }
  }
}

/// How one root reads another: an output of a root is no value anywhere else, so this is the only way across.
kind remote-state is tofu-block {
  /// The root that is read.
  of: tofu-root

  check of in tofu-root.needs at of
    else "root '\(tofu-root.name)' reads the state of '\(of.name)', and may be applied before it"
    help "needs: [\(of.id)]"

  let place: Backend = of.backend ?? { type: "local", settings { path: "\(up)\(of.dir)/terraform.tfstate" } }
  let up = if (tofu-root.dir == ".") "" else tofu-root.dir.split("/").map(part => "../").join("")
  let block: Block = {
    type: "data", labels: ["terraform_remote_state", label]
    body { backend: place.type, config: place.settings }
  }
  /// The outputs of that root, by their names there.
  let outputs: Map<String, Later<Any>> = {
    for (o in all(output, below: of)) {
      [o.id]: reference(tofu-root, "data.terraform_remote_state.\(label).outputs.\(o.label)")
    }
  }
}

/// HCL that is written as it is, in a file of its own. Nothing in it is checked.
kind raw-hcl in tofu-root {
  /// The name of the file, without its ending.
  file: String = name
  /// What stands in it.
  content: String | File

  emit text-of(content) at "\(tofu-root.folder)/\(file).tf"
}

private fn text-of(content: String | File) -> String = match (content) { String => content, File => content.text }
