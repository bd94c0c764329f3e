/// What every file may say without `use`: the kinds and types below, and the functions that are written in C++. A name of
/// a file's own, or one that it brings in by `use`, hides the one here, so a new name breaks nobody.
use std.app.{app}
use std.certificate.{acme-issuer, ca-issuer, certificate, issuer, self-signed-issuer}
use std.chart.{chart}
use std.cluster.{cluster}
use std.config.{config}
use std.disruption.{disruption-budget}
use std.elasticsearch.{elasticsearch}
use std.firewall.{firewall}
use std.flat.{flat}
use std.gateway.{gateway, route}
use std.job.{cron-job, job}
use std.load-balancer.{load-balancer}
use std.metrics.{metric, scrape}
use std.namespace.{namespace, priority-class, quota}
use std.nodes.{Machine, Taint, no-schedule, node, node-pool}
use std.plain.{daemon, plain, stateful}
use std.policy.{network-policy}
use std.postgres.{postgres}
use std.program.{program, unit}
use std.redis.{redis}
use std.secret.{elsewhere, from-store, secret}
use std.service-account.{service-account}
use std.storage.{backup, claim, storage-class}
use std.vertical.{vertical-autoscaler}
use std.values.{ConfigKey, Count, Endpoint, Port, SecretKey}

// ---- texts ----------------------------------------------------------------------------------------------------------

/// How many characters it has.
native fn size(text: String) -> Int
/// The whole of it matches `pattern`, a regular expression of RE2.
native fn matches(text: String, pattern: String) -> Bool
/// It holds `part` somewhere.
native fn contains(text: String, part: String) -> Bool
/// It begins with `part`.
native fn starts-with(text: String, part: String) -> Bool
/// It ends with `part`.
native fn ends-with(text: String, part: String) -> Bool
/// It with every `part` replaced.
native fn replace(text: String, part: String, by: String) -> String
/// It in lower case.
native fn lower(text: String) -> String
/// It in upper case.
native fn upper(text: String) -> String
/// It without blanks and line ends at both ends.
native fn trim(text: String) -> String
/// It without `part` at its beginning.
native fn remove-prefix(text: String, part: String) -> String
/// It without `part` at its end.
native fn remove-suffix(text: String, part: String) -> String
/// Its parts between `separator`.
native fn split(text: String, separator: String) -> [String]
/// Its lines, without their ends.
native fn lines(text: String) -> [String]
/// It with `fill` before it until it has `size` characters.
native fn pad-left(text: String, size: Int, fill: String = " ") -> String
/// It with `fill` behind it until it has `size` characters.
native fn pad-right(text: String, size: Int, fill: String = " ") -> String
/// It with `blanks` before each line that is not empty.
native fn indent(text: String, blanks: Int) -> String
/// Its first `count` characters.
native fn take(text: String, count: Int) -> String
/// It without its first `count` characters.
native fn skip(text: String, count: Int) -> String
/// Its SHA-256 hash in hexadecimal digits.
native fn sha256(text: String) -> String
/// The hash of its text.
native fn sha256(document: Document) -> String
/// Its bytes in Base64.
native fn base64(text: String) -> String
/// The number it says; null if it says none.
native fn to-int(text: String) -> Int?

// ---- lists ----------------------------------------------------------------------------------------------------------

/// How many elements it has.
native fn size<T>(items: [T]) -> Int
/// What `change` makes of each element.
native fn map<T, R>(items: [T], change: (T) -> R) -> [R]
/// What `change` makes of each element, in one list.
native fn flat-map<T, R>(items: [T], change: (T) -> [R]) -> [R]
/// The elements of all lists, in one.
native fn flatten<T>(lists: [[T]]) -> [T]
/// The elements that `keep` keeps.
native fn filter<T>(items: [T], keep: (T) -> Bool) -> [T]
/// The first element for which `test` holds; null if there is none.
native fn find<T>(items: [T], test: (T) -> Bool) -> T?
/// For how many elements `test` holds.
native fn count<T>(items: [T], test: (T) -> Bool) -> Int
/// Whether `test` holds for some element.
native fn any<T>(items: [T], test: (T) -> Bool) -> Bool
/// Whether `test` holds for each element.
native fn every<T>(items: [T], test: (T) -> Bool) -> Bool
/// Some element equals `item`.
native fn contains<T>(items: [T], item: T) -> Bool
/// Where `item` is, from 0; null if it is not there.
native fn index-of<T>(items: [T], item: T) -> Int?
/// The first element; null if there is none.
native fn first<T>(items: [T]) -> T?
/// The last element; null if there is none.
native fn last<T>(items: [T]) -> T?
/// It without its first `count` elements.
native fn skip<T>(items: [T], count: Int) -> [T]
/// Its first `count` elements.
native fn take<T>(items: [T], count: Int) -> [T]
/// Each element once, where it stands first.
native fn distinct<T>(items: [T]) -> [T]
/// It without nulls.
native fn compact<T>(items: [T?]) -> [T]
/// It from the end to the beginning.
native fn reverse<T>(items: [T]) -> [T]
/// Elements of both side by side, as far as the shorter one goes.
native fn zip<A, B>(items: [A], others: [B]) -> [Pair<A, B>]
/// It in the order of what `by` gives; equal elements stay as they are.
native fn sort-by<T, K>(items: [T], by: (T) -> K) -> [T]
/// It in ascending order.
native fn sort<T>(items: [T]) -> [T]
/// The elements by what `key` gives, in the order of their first.
native fn group-by<K, V>(items: [V], key: (V) -> K) -> [Group<K, V>]
/// The least element; null if there is none.
native fn min<T>(items: [T]) -> T?
/// The greatest element; null if there is none.
native fn max<T>(items: [T]) -> T?
/// All numbers together.
native fn sum(items: [Int]) -> Int
/// All quantities together.
native fn sum(items: [Quantity]) -> Quantity
/// All durations together.
native fn sum(items: [Duration]) -> Duration
/// All elements as one text with `separator` between them.
native fn join(items: [String], separator: String) -> String
/// It, or null if it is empty: `args: args.non-empty()` leaves out what has no elements.
native fn non-empty<T>(items: [T]) -> [T]?

/// The elements that have one key.
type Group<K, V> = {
  /// What they have in common.
  key: K
  /// The elements.
  items: [V]
}

/// Two values that belong together.
type Pair<A, B> = {
  /// Of the first list.
  first: A
  /// Of the second.
  second: B
}

// ---- maps -----------------------------------------------------------------------------------------------------------

/// How many entries it has.
native fn size<K, V>(entries: Map<K, V>) -> Int
/// Its keys.
native fn keys<K, V>(entries: Map<K, V>) -> [K]
/// Its values.
native fn values<K, V>(entries: Map<K, V>) -> [V]
/// The value of `key`; null if there is none.
native fn get<K, V>(entries: Map<K, V>, key: K) -> V?
/// Its keys and values.
native fn entries<K, V>(entries: Map<K, V>) -> [Entry<K, V>]
/// The same keys, with what `change` makes of each value.
native fn map-values<K, V, R>(entries: Map<K, V>, change: (V) -> R) -> Map<K, R>
/// The entries that `keep` keeps.
native fn filter<K, V>(entries: Map<K, V>, keep: (K, V) -> Bool) -> Map<K, V>
/// It, or null if it is empty.
native fn non-empty<K, V>(entries: Map<K, V>) -> Map<K, V>?

/// A key and its value.
type Entry<K, V> = {
  /// The key.
  key: K
  /// Its value.
  value: V
}

/// Open data, or null if it is an empty map, list or text.
native fn non-empty(value: Any) -> Any

// ---- numbers and scalars --------------------------------------------------------------------------------------------

/// `a` divided by `b`, without the rest.
native fn div(a: Int, b: Int) -> Int
/// The rest of `a` divided by `b`.
native fn mod(a: Int, b: Int) -> Int
/// The smaller of two numbers.
native fn min(a: Int, b: Int) -> Int
/// The larger of two numbers.
native fn max(a: Int, b: Int) -> Int
/// It without its sign.
native fn abs(number: Int) -> Int
/// The next whole number below.
native fn floor(number: Float) -> Int
/// The next whole number above.
native fn ceil(number: Float) -> Int
/// The nearest whole number.
native fn round(number: Float) -> Int
/// How many numbers it has.
native fn size(range: Range) -> Int
/// How many addresses it has.
native fn size(range: AddressRange) -> Int
/// The number is in it.
native fn contains(range: Range, number: Int) -> Bool
/// The version of clc that compiles this: of the language and this library as well.
native fn compiler-version() -> Version
/// The address is in it.
native fn contains(range: AddressRange, address: IpAddress) -> Bool
/// How many milliseconds it is.
native fn milliseconds(duration: Duration) -> Int
/// How many seconds it is.
native fn seconds(duration: Duration) -> Int
/// How many whole minutes it is.
native fn minutes(duration: Duration) -> Int
/// How many whole hours it is.
native fn hours(duration: Duration) -> Int
/// How many whole days it is.
native fn days(duration: Duration) -> Int
/// The number before the sign: 80 of `80%`.
native fn number(percent: Percent) -> Int
/// The plain number: 0.035 of `35m`.
native fn number(quantity: Quantity) -> Float
/// How many units it is: bytes of memory, whole processors.
native fn integer(quantity: Quantity) -> Int
/// It as Kubernetes writes it back: `1` for `1000m`.
native fn canonical(quantity: Quantity) -> String
/// It in hours, minutes and seconds, as Kubernetes reads it: `168h` for `7d`.
native fn canonical(duration: Duration) -> String
/// Its first number: 1 of `1.33.4`.
native fn major(version: Version) -> Int
/// Its second number: 33 of `1.33.4`.
native fn minor(version: Version) -> Int
/// Its third number: 4 of `1.33.4`.
native fn patch(version: Version) -> Int
/// It lies in `range`, such as `>= 1.2` or `~> 5.4.0`.
native fn satisfies(version: Version, range: String) -> Bool
/// The address is in it.
native fn contains(network: Cidr, address: IpAddress) -> Bool
/// How many addresses it has.
native fn size(network: Cidr) -> Int
/// Some address is in both.
native fn overlaps(a: Cidr, b: Cidr) -> Bool
/// Address number `index` of it.
native fn host(network: Cidr, index: Int) -> IpAddress
/// Network number `index` of those in it that share `prefix` bits.
native fn subnet(network: Cidr, prefix: Int, index: Int) -> Cidr
/// The address `steps` after it.
native fn plus(address: IpAddress, steps: Int) -> IpAddress
/// How many bits all addresses of it share.
native fn prefix(network: Cidr) -> Int
/// It is `host`, or stands for it: `*.example.org` covers `www.example.org`, and neither `a.b.example.org` nor `example.org`.
native fn covers(pattern: Hostname, host: Hostname) -> Bool
/// It begins with `*.`.
native fn is-wildcard(host: Hostname) -> Bool
/// `path` is it or lies below it.
native fn contains(folder: FilePath, path: FilePath) -> Bool
/// `path` is it or lies below it.
native fn contains(prefix: UrlPath, path: UrlPath) -> Bool
/// Its last part.
native fn base(path: FilePath) -> String
/// Its parts between slashes.
native fn segments(path: FilePath) -> [String]
/// The folder of this description's output tree, from the root of the repository: `clusters/out/NAME` for
/// `clusters/NAME.cl`. A tree that is built elsewhere for once, by `--out`, has the same bytes.
native fn output-folder() -> FilePath
/// Its parts between slashes.
native fn segments(path: UrlPath) -> [String]

// ---- documents ------------------------------------------------------------------------------------------------------

/// `value` as YAML, `indent` spaces a level.
native fn yaml(value: Any, indent: Int = 2) -> Document
/// `value` as JSON.
native fn json(value: Any, indent: Int = 2) -> Document
/// `value` as TOML.
native fn toml(value: Any) -> Document
/// Lines `KEY=value`.
native fn env(entries: Map<String, String>) -> Document
/// The text of a document.
native fn text(document: Document) -> String
/// `base` with `over` laid over it: maps merge to any depth, everything else is replaced.
native fn deep-merge(base: Any, over: Any) -> Any
