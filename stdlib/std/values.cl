/// Types that many kinds share: names, ports, endpoints, keys of secrets and configs.

// ---- names and numbers: a failure is reported at the literal that broke the rule ------------------------------------

/// At most 63 small letters, digits and '-', of which the first and the last are letters or digits. Services, containers,
/// volumes and ports of services are called so: `web`, `sidekiq-default`.
type DnsLabel = String where it.matches(#"[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?"#)

/// At most 15 small letters, digits and '-', of which the first and the last are letters or digits. A container's port is
/// called so.
type PortName = String where it.matches(#"[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?"#)

/// Letters, digits, '_', '-' and '.', of which the first is a letter or '_'. An environment variable is called so.
type EnvName = String where it.matches(#"[A-Za-z_][A-Za-z0-9_.-]*"#)

/// At most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits, behind a domain in
/// small letters and a slash if it is not the user's own. The key of a label, by
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
type LabelKey = String where it.matches(#"([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"#)

/// Nothing, or at most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits. What a
/// label says.
type LabelValue = String where it.matches(#"([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?"#)

/// At most 63 letters, digits, '-', '_' and '.', of which the first and the last are letters or digits, behind a domain and
/// a slash if it is not the user's own. The key of an annotation, by
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations/#syntax-and-character-set
type AnnotationKey = String where it.matches(#"([A-Za-z0-9]([-A-Za-z0-9.]{0,251}[A-Za-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?"#)

/// At most 253 letters, digits, '-', '_' and '.'. The key of an entry of a ConfigMap or Secret, which may be the name of a
/// file.
type EntryName = String where it.matches(#"[-._a-zA-Z0-9]{1,253}"#)

/// A whole number from 0 to 2147483647. Linux counts users and groups so.
type UserId = Int where it >= 0 and it <= 2147483647

/// A whole number from 1 to 65535: a port of TCP or UDP.
type Port = Int where it >= 1 and it <= 65535

/// `https://` or `http://`, a host, and maybe a port and a path: where something on the web answers.
type WebAddress = String where it.matches(#"https?://[^\s/]+(/\S*)?"#)

/// A name, `@` and a domain: `ops@example.org`.
type EmailAddress = String where it.matches(#"[^@\s]+@[^@\s]+\.[^@\s]+"#)

/// 32 digits of 0 to 9 and a to f in five groups: `4a014e57-f197-4852-9831-b287013e47b6`.
type Uuid = String where it.lower().matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")

/// A whole number that is not negative: a number of things.
type Count = Int where it >= 0

// ---- records: a name makes them distinct, so that `match` and `all(...)` can tell them apart ------------------------

/// Where something answers inside the cluster. Whatever has one can be routed to, connected to and scraped.
type Endpoint = {
  /// The Service in front of it.
  service: DnsLabel
  /// The namespace of the Service.
  namespace: DnsLabel
  /// The port of the Service.
  port: Port
  /// The labels that select the pods behind it; none if they are not known here.
  pods: Map<String, String> = {}
}

/// The host name of an endpoint, valid in every namespace.
fn host(e: Endpoint) -> Hostname = "\(e.service).\(e.namespace).svc.cluster.local"

/// Host name and port of an endpoint: `redis.mastodon.svc.cluster.local:6379`.
fn address(e: Endpoint) -> String = "\(e.host()):\(e.port)"

/// A key of a secret: the place, never the content. The content of a secret is no value of the language.
type SecretKey = {
  /// The secret that has the key.
  of: secret
  /// The key in it.
  key: EntryName
}

/// A key of a config.
type ConfigKey = {
  /// The config that has the key.
  of: config
  /// The key in it.
  key: EntryName
}

/// A fact about the pod itself, known once it runs.
type PodField = {
  /// Where the fact stands in the Pod object.
  pod-field: "metadata.name" | "metadata.namespace" | "metadata.uid" | "spec.nodeName" | "spec.serviceAccountName"
    | "status.hostIP" | "status.podIP" | "metadata.labels['apps.kubernetes.io/pod-index']"
}

/// What an environment variable can hold.
type EnvValue = String | Int | Bool | SecretKey | ConfigKey | PodField

/// What a container asks for and what it may take at most: `memory: 256Mi`, `cpu: 500m`.
type Resources = {
  /// What the scheduler keeps free for the container.
  requests: Map<ResourceName, Quantity> = {}
  /// What the container may take; more memory ends it, more CPU slows it down.
  limits: Map<ResourceName, Quantity> = {}
}

/// What a container can ask for: CPU, memory, room on the node's disk, or what a device plugin offers.
type ResourceName = "cpu" | "memory" | "ephemeral-storage" | ExtendedResource

/// Pages of one size (`hugepages-2Mi`), or a resource with the domain of who offers it (`nvidia.com/gpu`).
type ExtendedResource = String where it.matches("hugepages-[0-9]+[KMGT]i|[^/]+/[^/]+")

/// The help where a port is asked for that a container or app with these ports has not.
fn ports-help(names: [String]) -> String =
  if (names.size() == 0) "it has none: declare ports { NAME: NUMBER }" else "its ports are \(names.join(", "))"

/// A duration as tools written in Go read it: `90m`, `2160h`, and never days.
fn go-text(d: Duration) -> String {
  let seconds = d.seconds()
  if (seconds.mod(3600) == 0) "\(seconds.div(3600))h"
  else if (seconds.mod(60) == 0) "\(seconds.div(60))m"
  else "\(seconds)s"
}
