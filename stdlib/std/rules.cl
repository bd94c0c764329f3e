/// House rules: code over everything that exists. Each is on in every cluster; `@allow("CODE", reason: "...")` on a
/// declaration silences it there and below.
use std.argocd.{application-sets}
use std.container.{Container}
use std.house-access
use std.house-cluster
use std.house-data
use std.house-databases
use std.house-jobs
use std.house-labels
use std.house-network
use std.house-objects
use std.house-pods.{is-by-hand, says-version, untyped-containers}
use std.house-scaling
use std.house-standards
use std.house-versions
use std.k8s
use std.objects.{is-folder, nearest, object-group, object-kind, object-name}
use std.amounts.{asked-amounts, example, is-amount, is-readable, meant, most-memory}
use std.policy.{network-mode, network-policy}
use std.postgres.{Pooler}
use std.proof-addresses
use std.proof-budgets
use std.proof-capacity
use std.proof-chain
use std.proof-drain
use std.proof-order
use std.proof-reach
use std.proof-told
use std.proof-unknown
use std.raw-secrets
use std.wiring.{as-set, objects-of, place-of}
use std.wiring-addresses
use std.wiring-certificates
use std.wiring-clients
use std.wiring-flux
use std.wiring-patches
use std.wiring-pods
use std.wiring-policies
use std.wiring-traffic
use std.wiring-scaling
use std.wiring-secrets
use std.open-data.{Part, api-scope, images-of-charts, is-false-digest, is-unpinned-image, is-without-memory-limit, keys-at, parts, resources-of-charts, text-at, values-at}
use std.wiring-stores
use std.wiring-unknown
use std.wiring-versions

/// A container without a memory limit can take its node down with it.
rule memory-limit {
  code: "CL2001"
  severity: "error"
  help: "a container that may take all memory takes its node down with it"

  // Whatever is a container of ours: the main ones of apps and jobs, side-cars, init containers.
  for (c in all(Container)) {
    let asked = c.resources.requests.get("memory") ?? Quantity("0")
    check "memory" in c.resources.limits or asked > Quantity("512Mi") or is-limited(c) at c
      else "this container has no memory limit"
      help "a container that may take all memory takes its node down with it"
      fix c.resources.limits.memory: 512Mi
    check "memory" in c.resources.limits or asked <= Quantity("512Mi") or is-limited(c) at c
      else "this container has no memory limit"
      help "it asks for \(asked), so its limit is that or more: limits { memory: \(asked) }"
  }

  // Those that the operator of a database makes.
  for (d in all(postgres)) {
    check "memory" in d.resources.limits at d
      else "the instances of database '\(d.name)' have no memory limit"
      help "resources { limits { memory: 1Gi } }"
  }

  for (p in all(Pooler)) {
    check "memory" in p.resources.limits at p
      else "the instances of this pooler have no memory limit"
      help "resources { limits { memory: 128Mi } }"
  }

  // Those of charts, as far as their values tell.
  for (p in resources-of-charts) {
    check not is-without-memory-limit(p) at p.value
      else "'\(p.path)' sets no memory limit"
      help "limits { memory: 256Mi }"
  }

  // A limit of nothing is none for whoever holds a container to it.
  for (a in asked-amounts().filter(a => a.limit and a.resource == "memory")) {
    check a.usual or not is-amount(a) or Quantity(a.text) != Quantity("0") at a.value
      else "a memory limit of \(a.text) is none"
      help "write how much it may take: memory: 256Mi"
  }

  // And what no kind made: objects written by hand are seen like any other.
  for (c in all(k8s.Container)) {
    check owner(c, program) != null or c.resources?.limits?.get("memory") != null or is-limited(c) at c
      else "container '\(c.name)' has no memory limit"
      help "resources { limits { memory: ... } }"
  }
  for (c in untyped-containers) {
    check c.resources?.limits?.get("memory") != null or is-limited(c) at c
      else "container '\(c.name)' has no memory limit"
      help "resources { limits { memory: ... } }"
  }
}

/// Its namespace gives a limit to who says none.
private fn is-limited(container: Any) -> Bool =
  limited-places.size() > 0 and (owner(container, namespace)?.name ?? "") in limited-places

private let limited-places: Map<String, Bool> = as-set([
  for (o in objects-of("LimitRange")) for (l in o.value.values-at("spec.limits"))
  if (l.text-at("type") == "Container" and l.text-at("default.memory") != null) place-of(o)
])

/// A container that asks for more than it may take is refused. Programs are asked by their own check; charts by this.
rule chart-requests {
  code: "CL2011"
  severity: "error"

  for (p in resources-of-charts.filter(p => p.key == "requests")) {
    for (r in ["cpu", "memory"]) {
      let asked = p.value.text-at(r) ?? ""
      let most = p.beside.text-at("limits.\(r)") ?? ""
      check not asked.matches(amount) or not most.matches(amount) or Quantity(asked) <= Quantity(most) at p.value.values-at(r).first() ?? p.value
        else "'\(p.path)' asks for more \(r) than the limit beside it: \(most)"
        help "lower the request, or raise the limit"
    }
  }
}

private let amount = #"[0-9]+(\.[0-9]+)?(m|k|[KMGTPE]i|[MGTPE])?"#

/// A tag can be moved to another image; a digest can't. The installer of a schematic needs none: it is made when a node
/// asks for it, and its path is the hash of what is in it.
rule pinned-image {
  code: "CL2002"
  severity: "error"

  for (i in [...all(Image), ...untyped-containers.map(c => c.image).compact()]) {
    check i.digest != null or i.repository.matches(schematic-installer) at i
      else "image '\(i)' is not pinned to a digest"
      help if (says-version(i)) "append the digest it has now, image: \"\(i)@sha256:...\"; where a kind made it up, set it"
      else "name the tag of a version, and the digest it has now: image: \"\("\(i)".remove-suffix(":\(i.tag ?? "")")):VERSION@sha256:...\""
  }
  for (p in images-of-charts) {
    check not is-false-digest(p) at p.value
      else "'\(p.path)' says no digest"
      help "a digest is sha256: and 64 of the digits 0 to 9 and a to f"
    check not is-unpinned-image(p) at p.value
      else "'\(p.path)' names an image that is not pinned to a digest"
      help "append the digest it has now, \"\(p.value)@sha256:...\", or set the one the chart has a word for"
  }
}

private let schematic-installer = #"([a-z0-9-]+-)?installer(-secureboot)?/[0-9a-f]{64}"#

/// Two declarations that make the same object would overwrite each other at every delivery.
rule one-owner {
  code: "CL2004"
  severity: "error"

  // What is no object of Kubernetes has no identity there.
  let twins = all(Output).filter(o => "kind" in o.value).group-by(o => identity(o)).filter(same => same.items.size() > 1)
  // Who makes an object for each of several makes one twice for two of one name, and these are told of themselves.
  let followers = twins.filter(same => makers(same.items).size() == 1)
  let causes = twins.filter(same => makers(same.items).size() > 1)
  for (same in causes) {
    check false at [...followers.filter(f => address(f.key) == address(same.key)).flat-map(f => f.items), ...places(same.items)]
      else "\(same.key) is made by \(makers(same.items).join(" and by "))"
      help "give one of them another name, or leave it out"
  }
  let told = causes.map(same => address(same.key))
  for (same in followers.filter(f => not (address(f.key) in told))) {
    let number = if (same.items.size() == 2) "twice" else "\(same.items.size()) times"
    let of-one-name = all(unit).filter(u => "\(u.namespace.name)/\(u.name)" == address(same.key))
    let reason = if (of-one-name.size() < 2) "" else ", as \(of-one-name.map(u => u.path).join(" and ")) have one name"
    check false at [...same.items, ...if (of-one-name.size() < 2) [] else of-one-name]
      else "\(same.key) is made \(number) by \(makers(same.items).join(""))\(reason)"
      help "give one of them another name, or leave it out"
  }
}

private fn makers(twins: [Output]) -> [String] = twins.map(o => owner(o, instance)?.path ?? "").distinct()

/// Namespace and name in what `identity` gives.
private fn address(identity: String) -> String = identity.split(" ").last() ?? ""

/// What to point at where `twins` are one object: they, and the declarations by which they differ.
private fn places(twins: [Output]) -> [Any] {
  let paths = twins.map(o => (owner(o, instance)?.path ?? "").split("."))
  let deepest = paths.map(p => p.size()).min() ?? 0
  let differ = [for (n in 1..deepest) if (paths.map(p => p.take(n).join(".")).distinct().size() == paths.size()) n].first()
  let declared = if (differ == null) [] else paths.map(p => all(instance).find(i => i.path == p.take(differ).join("."))).compact()
  // What is written in two places is shown there.
  let alike = paths.map(p => p.skip(differ ?? 0).join(".")).distinct().size() == 1
  [...twins, ...if (alike and declared.size() == twins.size()) declared else []]
}

/// The API server takes no object whose name is none.
rule valid-name {
  code: "CL2005"
  severity: "error"

  for (o in all(Output).filter(o => "kind" in o.value and "apiVersion" in o.value)) {
    let own = o.value.text-at("metadata.name")
    let kind = object-kind(o)
    check own != null or is-folder(o) or is-machine(o) at o
      else "this \(kind) has no name"
      help "metadata { name: ... }"
    check own == null or is-name(kind, own) at o.value.values-at("metadata.name").first() ?? o
      else "'\(own)' is no name for a \(kind)"
      help "a name is made of small letters, digits, '-' and '.', and begins and ends with a letter or digit\(such-as(kind, own))\(too-long(own, longest-name(kind)))"
    let place = o.value.text-at("metadata.namespace")
    check place == null or kind == "Namespace" or place.matches(label-name) at o.value.values-at("metadata.namespace").first() ?? o
      else "'\(place)' is no name for a namespace"
      help "it is made of small letters, digits and '-', and begins and ends with a letter or digit\(too-long(place, longest-label))"
    for (key in if (kind == "ConfigMap" or kind == "Secret") entry-paths.flat-map(path => o.value.keys-at(path)) else []) {
      check key.matches(entry-name) at o
        else "'\(key)' is no key for a \(kind)"
        help "a key is made of at most 253 letters, digits, '-', '_' and '.'\(too-long(key, longest))"
    }
  }
}

/// A document of a machine's configuration, which names no object of Kubernetes.
private fn is-machine(o: Output) -> Bool = String(o.value.apiVersion) == "v1alpha1"

private let entry-paths = ["data", "binaryData", "stringData"]
private let entry-name = "[-._a-zA-Z0-9]{1,253}"

private let label-name = #"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"#
private let longest-label = 63
private let longest = 253

/// How many signs a name of a `kind` has at most.
private fn longest-name(kind: String) -> Int = if (kind == "Namespace" or kind == "Service") longest-label else longest

/// How long a name is, and how long it may be, where that is what is wrong.
private fn too-long(name: String, most: Int) -> String =
  if (name.size() > most) "; it has \(name.size()) signs, and \(most) are the most" else ""

/// Roles and their bindings may be called nearly anything.
private fn is-name(kind: String, name: String) -> Bool = match (kind) {
  "Role" | "RoleBinding" | "ClusterRole" | "ClusterRoleBinding" => not name.contains("/") and name != ""
  "Namespace" | "Service" => name.matches(label-name)
  else => name.size() <= longest and name.matches(#"[a-z0-9]([-a-z0-9.]*[a-z0-9])?"#)
}

/// The name in small letters and with hyphens, if that is one.
private fn such-as(kind: String, name: String) -> String {
  let meant = name.lower().replace("_", "-").replace(" ", "-")
  if (is-name(kind, meant)) ", such as '\(meant)'" else ""
}

/// What no two objects may share: `Deployment.apps mastodon/web`.
private fn identity(o: Output) -> String {
  let of = object-group(o)
  let group = if (of == "") "" else ".\(of)"
  let namespace-name = o.value.text-at("metadata.namespace")
  let place = if (namespace-name == null) "" else "\(namespace-name)/"
  "\(object-kind(o))\(group) \(place)\(object-name(o))"
}

/// Memory is counted in bytes where no unit stands: `256` is not enough for a line of text.
rule tiny-amount {
  code: "CL2006"
  severity: "error"

  for (a in asked-amounts()) {
    check a.usual or is-amount(a) or is-readable(a) at a.value
      else "'\(a.text)' is no amount of \(a.resource)"
      help "write a number and a unit: \(example(a))"
    let none = is-amount(a) and a.resource != "storage" and Quantity(a.text) == Quantity("0")
    check a.usual or not is-amount(a) or a.resource == "cpu" or none or Quantity(a.text) >= Quantity("1Mi") at a.value
      else "\(a.text) of \(a.resource) is less than a megabyte"
      help if (Quantity(a.text) == Quantity("0")) "write how much is needed" else "a number without a unit counts bytes, and 'm' is a thousandth of one; was \(meant(a)) meant?"
  }
}

/// Processors are counted whole where no unit stands: nobody has a machine for `cpu: 500`.
rule many-processors {
  code: "CL2007"
  severity: "error"

  for (a in asked-amounts()) {
    check a.usual or not is-amount(a) or a.resource != "cpu" or Quantity(a.text) <= Quantity("96") at a.value
      else "\(a.text) whole processors are more than nearly all machines have"
      help "\(a.text)m are thousandths of one; if so many are meant, say so by @allow"
    check a.usual or not is-amount(a) or a.resource != "memory" or Quantity(a.text) <= most-memory at a.value
      else "\(a.text) of memory are more than any machine has"
      help "write what is needed: memory: 256Mi"
  }
}

/// Without a control plane there is no cluster that workers could join; where somebody else runs it, nothing here shows that.
rule no-control-plane {
  code: "CL2008"
  severity: "warning"

  let pools = all(node-pool)
  check pools.size() == 0 or pools.any(p => p.role == "control-plane") at pools.first()
    else "no pool of machines has the role of the control plane"
    help "role: \"control-plane\" for one of them; if somebody else runs it, @allow this on the pool"
}

/// What stands in a namespace that is not there is refused when it is delivered.
rule unknown-namespace {
  code: "CL2009"
  severity: "error"

  let spaces = all(namespace).map(n => n.name)
  for (o in all(Output).filter(o => "kind" in o.value and "metadata" in o.value)) {
    let place = o.value.text-at("metadata.namespace")
    let meant = if (place == null) null else nearest(place, spaces)
    check place == null or place in spaces or place in always-there or not place.matches(label-name) at o
      else "this \(object-kind(o)) stands in namespace '\(place)', and none of that name is declared"
      help if (meant != null) "did you mean '\(meant)'?"
      else "declare it: namespace \(place) {}; with made-elsewhere: true if something else makes it"
  }
  // What a generator finds, nobody says here.
  for (m in if (sets-that-make.any(o => is-by-hand(o) and (o.value.text-at("spec.template.spec.destination.namespace") ?? "").contains("{{"))) [] else meant-spaces()) {
    let place = m.at.text-at("") ?? ""
    let meant = nearest(place, spaces)
    check place in spaces or place in always-there or not place.matches(label-name) at m.at
      else "\(object-kind(m.by)) '\(object-name(m.by))' \(m.does) namespace '\(place)', and none of that name is declared"
      help if (meant != null) "did you mean '\(meant)'?"
      else "declare it: namespace \(place) {}; with made-elsewhere: true if something else makes it"
  }
}

/// Where an object names a namespace that others than itself stand in.
private type MeantSpace = { by: Output, at: Any, does: String }

private fn meant-spaces() -> [MeantSpace] = [
  ...let-through()
  for (o in [...objects-of("rbac.authorization.k8s.io/RoleBinding"), ...objects-of("rbac.authorization.k8s.io/ClusterRoleBinding")]) for (s in o.value.values-at("subjects.namespace")) { by: o, at: s, does: "lets in an account of" }
  for (o in objects-of("argoproj.io/Application")) if (is-own-cluster(o) and not makes-namespace(o)) for (s in o.value.values-at("spec.destination.namespace")) { by: o, at: s, does: "delivers into" }
  for (o in [...objects-of("kustomize.toolkit.fluxcd.io/Kustomization"), ...objects-of("helm.toolkit.fluxcd.io/HelmRelease")]) if (o.value.values-at("spec.kubeConfig").size() == 0 and o.value.text-at("spec.install.createNamespace") != "true")
  for (s in o.value.values-at("spec.targetNamespace")) { by: o, at: s, does: "delivers into" }
].filter(m => not (m.at.text-at("") in made-by-others))

/// Those that policies by hand let in, or let out to, by name.
private fn let-through() -> [MeantSpace] = [
  for (o in objects-of("networking.k8s.io/NetworkPolicy")) if (owner(o, network-mode) == null and owner(o, network-policy) == null) ...[
    for (s in o.value.values-at("spec.ingress.from.namespaceSelector").flat-map(s => named-by(s))) { by: o, at: s, does: "lets in pods of" }
    for (s in o.value.values-at("spec.egress.to.namespaceSelector").flat-map(s => named-by(s))) { by: o, at: s, does: "lets out to pods of" }
  ]
]

/// The names of namespaces that a selector asks for.
private fn named-by(selector: Any) -> [Any] = [
  for (labels in selector.values-at("matchLabels")) for (k, v in OpenLabels(labels)) if (k == name-label) v
  for (e in selector.values-at("matchExpressions")) if (e.text-at("key") == name-label and e.text-at("operator") == "In") ...e.values-at("values")
]

private type OpenLabels = Map<String, Any>
private let name-label = "kubernetes.io/metadata.name"

/// Namespaces that Argo CD, Flux or an object makes, or that a project may write to because a chart does.
private let made-by-others: [String?] = [
  ...all(application-sets).flat-map(d => d.tiers.values()).flat-map(t => t.further-namespaces)
  ...objects-of("argoproj.io/AppProject").flat-map(o => o.value.values-at("spec.destinations.namespace")).map(n => n.text-at(""))
  ...sets-that-make.map(o => o.value.text-at("spec.template.spec.destination.namespace"))
  ...objects-of("Namespace").map(o => object-name(o))
  ...objects-of("argoproj.io/Application").filter(o => makes-namespace(o)).map(o => o.value.text-at("spec.destination.namespace"))
  ...objects-of("helm.toolkit.fluxcd.io/HelmRelease").filter(o => o.value.text-at("spec.install.createNamespace") == "true").map(o => o.value.text-at("spec.targetNamespace"))
]

private let sets-that-make: [Output] = objects-of("argoproj.io/ApplicationSet").filter(o =>
  o.value.values-at("spec.template.spec.syncPolicy.syncOptions").any(s => s.text-at("") == "CreateNamespace=true"))

/// Argo CD may deliver into others.
private fn is-own-cluster(o: Output) -> Bool =
  (o.value.text-at("spec.destination.server") ?? own-server) == own-server and (o.value.text-at("spec.destination.name") ?? "in-cluster") == "in-cluster"

private let own-server = "https://kubernetes.default.svc"

private fn makes-namespace(o: Output) -> Bool = o.value.values-at("spec.syncPolicy.syncOptions").any(s => s.text-at("") == "CreateNamespace=true")

/// An object that says no namespace and stands in none is put into 'default', whatever it belongs to.
rule no-namespace {
  code: "CL2050"
  severity: "error"

  for (o in all(Output).filter(o => "kind" in o.value and "metadata" in o.value)) {
    let place = o.value.text-at("metadata.namespace")
    check place != null or o.value.api-scope() != "namespaced" at o
      else "this \(object-kind(o)) stands in no namespace, and would be put into 'default'"
      help "declare it in the body of its namespace, or write metadata { namespace: ... }"
  }
}

/// Namespaces that Kubernetes makes by itself.
private let always-there = ["default", "kube-system", "kube-public", "kube-node-lease"]

/// What a chart runs is not known here: with a quota of limits, a container of it that sets none is refused.
rule quota-without-default {
  code: "CL2010"
  severity: "warning"

  for (q in all(quota)) {
    let charts = all(chart, below: q.namespace)
    for (r in ["cpu", "memory"]) {
      check charts.size() == 0 or not ("limits.\(r)" in q.hard) or r in q.limits at q
        else "quota '\(q.name)' counts limits of \(r), and a container of chart '\(charts.first()?.name ?? "")' that sets none is refused"
        help "quota \(q.id) { limits { \(r): ... } }, which containers get that say nothing"
    }
  }
}
