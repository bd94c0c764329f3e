/// What stands in texts: addresses of Services, and paths of files that a pod mounts. A text says nothing of its type, so
/// only what can be nothing else is looked at.
use std.k8s
use std.credentials.{texts-like}
use std.objects.{nearest}
use std.open-data.{text-at, values-at}
use std.wiring.{Runner, address-of, advice, as-set, containers-of, in-place, is-dark, objects-of, runners, texts-at}
use std.wiring-holders.{config-texts, configs, secrets}
use std.wiring-traffic.{has-port, services}

// ---- addresses ------------------------------------------------------------------------------------------------------

/// Who is told the address of a Service that does not exist finds nobody there, and says so when it is asked and not before.
rule service-address {
  code: "CL2150"
  severity: "error"

  // Names of certificates may be older than what they stand for.
  let of-certificates = as-set(objects-of("cert-manager.io/Certificate").flat-map(o => [...texts-at(o.value, "spec.dnsNames"), ...texts-at(o.value, "spec.commonName")]))
  let places = as-set(all(namespace).map(n => n.name))
  // One text stands in many places, and nearly always leads to what is there: it is looked at once.
  let found = texts-like(all(String), null, #"(?s).*\.svc.*"#).group-by(p => String(p.value))
  for (same in found.filter(g => not (g.key in of-certificates))) {
    let lost = addresses-in(same.key).filter(a => not answers(a, places))
    for (p in if (lost.size() > 0) same.items else []) {
      // A place is reported once, with all that is wrong there.
      let faults = lost.distinct().map(a => fault-of(a, places)).compact()
      check faults.size() == 0 at p.value
        else faults.map(f => f.what).join("; ")
        help faults.map(f => f.remedy).distinct().join("; ")
    }
  }
  for (t in told-short) {
    let lost = short-addresses(t).filter(a => not is-answered(a, places))
    let faults = lost.distinct().map(a => fault-of(a, places)).compact()
    check faults.size() == 0 at t.at
      else faults.map(f => f.what).join("; ")
      help faults.map(f => f.remedy).distinct().join("; ")
  }
}

/// What is wrong with an address, and what to do.
private type Fault = { what: String, remedy: String }

private fn fault-of(a: Address, places: Map<String, Bool>) -> Fault? {
  let known = services.get("\(a.place)/\(a.name)")
  if (not (a.place in places or a.place == "default" or is-of-every-cluster(a))) {
    what: "'\(a.name).\(a.place).svc' is an address in namespace '\(a.place)', and none of that name is declared"
    remedy: advice(a.place, places.keys(), "declare it: namespace \(a.place) {}; with made-elsewhere: true if something else makes it")
  } else if (known == null and a.place in places and not is-dark(a.place)) {
    what: "namespace '\(a.place)' has no Service '\(a.name)', whose address stands here"
    remedy: advice(a.name, in-place(a.place, services.keys()), "declare it, or external { by: ..., services { \(a.name) { NAME: PORT } } } where something else makes it")
  } else if (known != null and a.port != null and not has-port(known, a.port)) {
    what: "Service '\(a.name)' of namespace '\(a.place)' has no port \(a.port)"
    remedy: "its ports are \(known.ports.keys().join(", "))"
  } else null
}

/// What answers for names has this name in every cluster, also where it is CoreDNS:
/// https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/
private fn is-of-every-cluster(a: Address) -> Bool = a.place == "kube-system" and a.name == "kube-dns"

/// Its Service is declared and has the port, in a namespace that is.
private fn answers(a: Address, places: Map<String, Bool>) -> Bool {
  let known = services.get("\(a.place)/\(a.name)")
  (a.place in places or a.place == "default") and known != null and (a.port == null or has-port(known, a.port))
}

private type Address = { name: String, place: String, port: String? }

/// The addresses of Services in a text: `NAME.NAMESPACE.svc`, with or without the domain of the cluster and a port.
private fn addresses-in(text: String) -> [Address] {
  let pieces = text.split(".svc")
  [for (p in pieces.zip(pieces.skip(1))) ...address-between(p.first, p.second)]
}

private fn address-between(before: String, after: String) -> [Address] {
  let labels = (words(before).last() ?? "").split(".")
  let count = labels.size()
  let name = labels.skip(count - 2).first() ?? ""
  let place = labels.last() ?? ""
  let rest = after.remove-prefix(".cluster.local")
  if (count < 2 or not name.matches(label) or not place.matches(label) or rest.matches(#"(?s)[-a-z0-9].*"#)) []
  else [{ name: name, place: place, port: if (rest.starts-with(":")) number-at(rest.skip(1)) else null }]
}

// ---- short addresses ------------------------------------------------------------------------------------------------

/// A text that a pod is told, in which a name of one word is that of a Service of its namespace.
private type ToldShort = {
  /// Where to point at.
  at: Any
  text: String
  /// The namespace of the pod.
  place: String
  /// Names that are none of Services: those that the pod itself knows.
  except: [String]
  /// It is a word or a variable, and no file, in which much else may stand.
  is-plain: Bool
}

private let told-short: [ToldShort] = [
  for (r in runners) for (c in containers-of(r)) for (p in texts-like([c.command ?? [], c.args ?? [], c.env ?? []], null, short-text)) {
    at: p.value, text: String(p.value), place: r.place, is-plain: true
    except: [...if (r.kind == "Pod") [r.name] else [], ...[r.spec.hostname].compact(), ...(r.spec.hostAliases ?? []).flat-map(h => h.hostnames ?? [])]
  }
  for (p in texts-like(config-texts, null, short-with-port)) {
    at: p.value, text: String(p.value), place: p.path.split("/").first() ?? "", except: [], is-plain: false
  }
]

/// A text with an address that may be short.
private let short-text = #"(?s).*([a-z]://[^ /.]*[/:@.]?|[a-z0-9]\.[a-z0-9][-a-z0-9]*:[0-9]).*"#

/// The same for files, which are long and hold many addresses of others: one that has a port.
private let short-with-port = #"(?s).*[a-z]://([^ /@\n]*@)?[a-z0-9][-a-z0-9]*(\.[a-z0-9][-a-z0-9]*)?:[0-9].*"#

/// What speaks to Services, by the word before an address. Others name buckets, images, sockets.
private let protocols-of-services = [
  "http", "https", "ws", "wss", "grpc", "tcp", "redis", "rediss", "postgres", "postgresql", "mysql", "mariadb", "mongodb", "amqp", "amqps"
  "nats", "kafka", "smtp", "ldap", "ldaps", "mqtt", "memcached", "clickhouse"
]

/// Names of one word that are those of no Service: of the machine itself, and of examples.
private let no-services = ["localhost", "unix", "host", "hostname", "server", "example", "metadata", "domain", "user", "username"]

/// Names of namespaces that end the names of hosts as well.
private let domains = [
  "app", "apps", "dev", "page", "cloud", "media", "network", "games", "game", "email", "chat", "blog", "shop", "tools", "systems", "services"
  "zone", "social", "wiki", "art", "news", "home", "local", "internal", "lan", "test", "tech", "software", "live", "video", "photos", "stream"
  "link", "host", "hosting", "digital", "design", "support", "team", "work", "works", "store", "security", "monitoring", "com", "org", "net"
]

private fn short-addresses(t: ToldShort) -> [Address] {
  let pieces = t.text.split("://")
  [
    for (p in pieces.zip(pieces.skip(1))) if ((p.first.split-any(" \n\t\"'`,;=()[]{}<>|").last() ?? "").lower() in protocols-of-services) ...short-address(t, host-of(p.second), true)
    if (t.is-plain and pieces.size() == 1) ...words(t.text).flat-map(w => short-address(t, w.split("/").first() ?? "", false))
  ]
}

/// The host and the port that stand at the beginning, behind who logs in.
private fn host-of(text: String) -> String =
  (text.take(300).split-any("/ \n\t\"'`,;()[]{}<>|?#\\").first() ?? "").split("@").last() ?? ""

private fn short-address(t: ToldShort, host: String, has-protocol: Bool) -> [Address] {
  let port = host.split(":").skip(1).first()
  let labels = (host.split(":").first() ?? "").split(".")
  let name = labels.first() ?? ""
  let place = if (labels.size() == 2) labels.last() ?? "" else t.place
  if (labels.size() > 2 or host.split(":").size() > 2 or not name.matches(label) or not place.matches(label)) []
  else if (port != null and not port.matches("[0-9]{1,5}")) []
  else if (labels.size() == 1 and (not has-protocol or name in no-services or name in t.except or name.matches("[0-9]+"))) []
  // A name of a pod stands before that of its Service.
  else if (labels.size() == 2 and (place.size() <= 2 or place in domains or "\(t.place)/\(place)" in services or not has-protocol and port == null)) []
  // A name of one word may be that of a host beside the cluster, unless it is nearly that of a Service.
  else if ("\(place)/\(name)" in services or t.is-plain and labels.size() == 2 or nearest(name, in-place(place, services.keys())) != null) [{ name: name, place: place, port: port }]
  else []
}

/// It leads to a Service that is there, or nobody knows. One without an address of its own leads to the ports of its pods.
private fn is-answered(a: Address, places: Map<String, Bool>) -> Bool {
  let known = services.get("\(a.place)/\(a.name)")
  if (known == null) not (a.place in places) or is-dark(a.place)
  else a.port == null or has-port(known, a.port) or known.ports.size() == 0 or "\(a.place)/\(a.name)" in without-address
}

private let without-address: Map<String, Bool> = as-set(objects-of("Service")
  .filter(o => o.value.text-at("spec.clusterIP") == "None" or o.value.text-at("spec.type") == "ExternalName").map(o => address-of(o)))

private let label = #"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"#

/// The number that a text begins with.
private fn number-at(text: String) -> String? = [5, 4, 3, 2, 1].map(n => text.take(n)).find(t => t.matches("[0-9]+"))

/// The words of a text: what is between blanks, quotes and signs that stand in no address and in no path.
private fn words(text: String) -> [String] =
  text.replace("//", " ").split-any(" \n\t\"'`@,;=()[]{}<>|%")

// ---- paths ----------------------------------------------------------------------------------------------------------

/// A program that is told of a file which nobody mounts there doesn't start, or goes on without it.
rule mounted-path {
  code: "CL2151"
  severity: "error"

  for (r in runners) {
    for (c in containers-of(r)) {
      let places = (c.volumeMounts ?? []).map(m => mounted(r, m))
      let files = places.flat-map(m => m.files)
      let folders = places.filter(m => m.complete)
      let near-to = [...files, ...places.map(m => m.path)]
      for (t in if (files.size() > 0) texts-for(r, c) else []) {
        for (path in t.paths) {
          let folder = folders.find(m => path.starts-with("\(m.path)/"))
          let is-there = path in files or places.any(m => path == m.path or path.starts-with("\(m.path)/")) or files.any(f => f.starts-with("\(path)/"))
          let meant = if (is-there) null else nearest(path, near-to)
          check folder == null or path in files at t.text
            else "'\(path)' is mounted into container '\(c.name)' of \(r.kind) '\(r.name)' by nothing"
            help advice(path, files, "'\(folder?.path)' has \(folder?.files.map(f => f.remove-prefix("\(folder?.path)/")).join(", "))")
          check folder != null or meant == null at t.text
            else "'\(path)' is mounted into container '\(c.name)' of \(r.kind) '\(r.name)' by nothing"
            help "did you mean '\(meant)'?"
        }
      }
    }
  }
}

/// A place in a container, and the files that are known there.
private type Mounted = {
  path: String
  files: [String] = []
  /// It is a folder that has no other files.
  complete: Bool = false
}

private fn mounted(r: Runner, m: k8s.VolumeMount) -> Mounted {
  let volume = (r.spec.volumes ?? []).find(v => v.name == m.name)
  let config = volume?.configMap
  let hidden = volume?.secret
  let held = if (config != null) configs.get("\(r.place)/\(config.name ?? "")")
    else if (hidden != null) secrets.get("\(r.place)/\(hidden.secretName ?? "")")
    else null
  let items = config?.items ?? hidden?.items
  let names = if (items != null) items.map(i => i.path) else held?.keys.keys() ?? []
  let path = m.mountPath.remove-suffix("/")
  if (config == null and hidden == null) { path: path }
  else if (m.subPath != null) { path: path, files: [path] }
  else { path: path, files: names.map(n => "\(path)/\(n)"), complete: items != null or (held?.complete ?? false) }
}

/// What a container is told: its words, its variables, and the files of configuration that its pod mounts.
private fn texts-for(r: Runner, c: k8s.Container) -> [Told] = [
  ...[...c.command ?? [], ...c.args ?? [], for (v in c.env ?? []) ...[v.value].compact()].map(t => told(t))
  for (name in [
    for (v in r.spec.volumes ?? []) ...[v.configMap?.name].compact()
    for (from in c.envFrom ?? []) ...[from.configMapRef?.name].compact()
  ].distinct()) ...told-by-config.get("\(r.place)/\(name)") ?? []
]

/// A text, and the paths in it.
private type Told = { text: String, paths: [String] }

private fn told(text: String) -> Told = { text: text, paths: paths-in(text) }

/// What stands in ConfigMaps, which many containers may read.
private let told-by-config: Map<String, [Told]> = config-texts.map-values(texts => texts.map(t => told(t)))

/// The paths in a text that are long enough to be no accident.
private fn paths-in(text: String) -> [String] =
  if (not text.contains("/")) []
  else words(text.replace(":", " ")).distinct().filter(w => w.starts-with("/") and w.matches(#"/[-A-Za-z0-9_.]+(/[-A-Za-z0-9_.]+)+"#))
