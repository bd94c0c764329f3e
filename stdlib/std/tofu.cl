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

  // One that nothing names is taken from hashicorp: https://opentofu.org/docs/language/providers/requirements/
  for (same in unnamed(self).group-by(a => provider-of(a.type))) {
    check same.key in default-providers at same.items[0].type
      else "root '\(name)' does not say where provider '\(same.key)' comes from, and hashicorp has none of that name"
      help advice-of-provider(same.key, self)
  }

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
  let why = if (default == null or not is-type(type)) null else misfit(default, type)
  let more = if ((why ?? "") == "") "" else ": \(why ?? "")"
  check why == null at default
    else "variable '\(name)' is of type '\(type)', and its default is not\(more)"
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
  /// The same where a number, a list or anything else is asked for: OpenTofu knows that it is of `type`.
  let typed: Later<Any> = reference(tofu-root, "var.\(label)")
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

/// Why OpenTofu does not take this default for this type; null if it does. It reads numbers in texts, and texts in numbers; a
/// null is of every type, and what an object has no attribute for is dropped. Nothing here may call itself, so this goes as deep
/// as types that people write.
private fn misfit(default: Any, type: String) -> String? {
  let top = [{ value: default, type: words-of-type(type), at: "" }]
  let second = top.flat-map(d => in-it(d))
  let third = second.flat-map(d => in-it(d))
  let fourth = third.flat-map(d => in-it(d))
  let fifth = fourth.flat-map(d => in-it(d))
  let sixth = fifth.flat-map(d => in-it(d))
  [...top, ...second, ...third, ...fourth, ...fifth, ...sixth].map(d => fault(d)).compact().first()
}

/// A default or a part of one, and the words of the type it is to have.
private type Default = {
  /// What is to be of that type.
  value: Any
  /// The words of the type.
  type: [String]
  /// The way to it; empty for the whole.
  at: String
}

/// What is wrong with it, whatever is in it; empty if that goes without saying.
private fn fault(d: Default) -> String? {
  let word = d.type.first() ?? "any"
  let missing = attributes(d).find(a => not a.optional and not (a.name in mapped(d.value)))
  if (d.value == null or word == "any") null
  else if (not is-of(d.value, word)) (if (d.at == "") "" else "'\(d.at)' is no \(word)")
  else if (word == "tuple" and listed(d.value).size() != elements(d).size()) "\(what(d)) has \(elements-in-words(listed(d.value).size())), and takes \(elements(d).size())"
  else if (missing != null) "\(what(d)) has no '\(missing.name)'"
  else null
}

private fn elements-in-words(count: Int) -> String = if (count == 1) "1 element" else "\(count) elements"

private fn what(d: Default) -> String = if (d.at == "") "it" else "'\(d.at)'"

/// It is of that sort, whatever is in it.
private fn is-of(value: Any, word: String) -> Bool = match (value) {
  String => word == "string" or reads-as(String(value), word)
  Int | Float => word in ["string", "number"]
  Bool => word in ["string", "bool"]
  [Any] => word in ["list", "set", "tuple"]
  Map<String, Any> => word in ["map", "object"]
  else => true
}

private fn reads-as(text: String, word: String) -> Bool = match (word) {
  "number" => text.matches("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?")
  "bool" => text in ["true", "false", "1", "0"]
  else => false
}

private fn listed(value: Any) -> [Any] = match (value) { [Any] => Items(value), else => [] }

private type Items = [Any]

private fn mapped(value: Any) -> Map<String, Any> = match (value) { Map<String, Any> => Entries(value), else => {} }

private type Entries = { ... }

/// What is in it, and the types that these have.
private fn in-it(d: Default) -> [Default] = match (d.type.first() ?? "any") {
  "list" | "set" => [for (e in numbered(listed(d.value))) { value: e.value, type: between(d.type, 2, 1), at: "\(d.at)[\(e.key)]" }]
  "tuple" => [for (pair in numbered(listed(d.value)).zip(elements(d))) {
    value: pair.first.value, type: pair.second, at: "\(d.at)[\(pair.first.key)]"
  }]
  "map" => [for (k, v in mapped(d.value)) { value: v, type: between(d.type, 2, 1), at: under(d, k) }]
  "object" => [for (a in attributes(d)) if (a.name in mapped(d.value)) {
    value: mapped(d.value).get(a.name), type: a.type, at: under(d, a.name)
  }]
  else => []
}

private fn numbered(items: [Any]) -> [Entry<Int, Any>] = [for (n in 0..(items.size() - 1)) { key: n, value: items[n] }]

private fn under(d: Default, key: String) -> String = if (d.at == "") key else "\(d.at).\(key)"

/// An attribute of the type of an object.
private type Attribute = {
  /// Its name.
  name: String
  /// The words of its type.
  type: [String]
  /// It need not be there.
  optional: Bool
}

private fn attributes(d: Default) -> [Attribute] =
  if (d.type.first() != "object") []
  else [for (side in sides(between(d.type, 3, 2))) if (side.size() > 2 and side[0] != "\"\"") {
    name: side[0]
    type: if (side[2] == "optional") sides(between(side, 4, 1)).first() ?? [] else side.skip(2)
    optional: side[2] == "optional"
  }]

private fn elements(d: Default) -> [[String]] = if (d.type.first() != "tuple") [] else sides(between(d.type, 3, 2))

/// All but the first and last ones.
private fn between(words: [String], first: Int, last: Int) -> [String] =
  words.skip(first).take(max(0, words.size() - first - last))

/// What stands between the commas that stand in no brackets.
private fn sides(words: [String]) -> [[String]] {
  let depths = [for (n in 0..(words.size() - 1)) words.take(n).count(w => w in ["(", "[", "{"]) - words.take(n).count(w => w in [")", "]", "}"])]
  let commas = [for (n in 0..(words.size() - 1)) if (words[n] == "," and depths[n] == 0) n]
  let ends = [...commas, words.size()]
  [0 - 1, ...commas].zip(ends).map(p => words.skip(p.first + 1).take(p.second - p.first - 1)).filter(side => side.size() > 0)
}

/// The provider of a type: what stands before its first `_`.
private fn provider-of(type: String) -> String = type.split("_").first() ?? type

/// What a root asks of providers that it does not name, where blocks written by hand do not name them either.
private fn unnamed(root: tofu-root) -> [Asked] = [
  for (r in all(resource, below: root)) { type: r.type, args: r.args }
  for (d in all(data-source, below: root)) { type: d.type, args: d.args }
].filter(a => not (provider-of(a.type) in root.providers) and not ("provider" in a.args)
  and not all(raw-hcl, below: root).any(r => text-of(r.content).contains("required_providers")))

private type Asked = { type: String, args: Map<String, Later<Any>> }

private fn advice-of-provider(name: String, root: tofu-root) -> String {
  let near = nearest(name, root.providers.keys())
  if (near != null) "did you mean '\(near)'?" else "providers { \(name) { source: \"\(known-sources.get(name) ?? "...")\", version: \"...\" } }"
}

/// Where providers come from that whoever offers the service writes.
private let known-sources: Map<String, String> = {
  authentik: "goauthentik/authentik"
  cloudflare: "cloudflare/cloudflare"
  digitalocean: "digitalocean/digitalocean"
  flux: "fluxcd/flux"
  github: "integrations/github"
  grafana: "grafana/grafana"
  hcloud: "hetznercloud/hcloud"
  talos: "siderolabs/talos"
}

/// Those of hashicorp in the registry of OpenTofu, and the one that is built in:
/// https://github.com/opentofu/registry/tree/main/providers/h/hashicorp
private let default-providers = [
  "ad", "archive", "arukas", "assert", "auth0", "aws", "awscc", "azuread", "azurerm", "azurestack", "bitbucket", "boundary", "chef"
  "clc", "cloudamqp", "cloudinit", "cobbler", "cohesity", "consul", "dns", "dyn", "external", "fakewebservices", "google"
  "googleworkspace", "hashicups", "hcp", "hcs", "hedvig", "helm", "http", "incapsula", "influxdb", "infoblox", "jdcloud", "ksyun"
  "kubernetes", "lacework", "librato", "local", "logentries", "mailgun", "metalcloud", "mso", "mysql", "netlify", "nomad", "null"
  "oneandone", "opc", "oraclepaas", "pureport", "rabbitmq", "random", "rightscale", "rubrik", "runscope", "salesforce", "softlayer"
  "telefonicaopencloud", "template", "terraform", "tfcoremock", "tfe", "time", "tls", "ultradns", "vault", "vsphere", "vthunder"
  "waypoint"
]

/// Something that OpenTofu makes.
kind resource is tofu-block {
  /// Its type: `hcloud_server`.
  type: ProviderType
  /// Its arguments.
  args: Map<String, Later<Any>> = {}
  /// Blocks in it.
  blocks: [Block] = []

  check not ("count" in args) or not ("for_each" in args) at args
    else "OpenTofu takes count or for_each, and not both"
    help "leave one of them out"

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

  check not ("count" in args) or not ("for_each" in args) at args
    else "OpenTofu takes count or for_each, and not both"
    help "leave one of them out"

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
  check not ("count" in args) or not ("for_each" in args) at args
    else "OpenTofu takes count or for_each, and not both"
    help "leave one of them out"

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
