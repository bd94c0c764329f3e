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
///     "café".size() == 4
native fn size(text: String) -> Int
/// The whole of it matches `pattern`, a regular expression of RE2.
///     "v1.2".matches(#"v[0-9]+\.[0-9]+"#) and not "v1.2-rc".matches(#"v[0-9]+\.[0-9]+"#)
native fn matches(text: String, pattern: String) -> Bool
/// It holds `part` somewhere.
///     "a,b".contains(",")
native fn contains(text: String, part: String) -> Bool
/// It begins with `part`.
///     "app-web".starts-with("app-")
native fn starts-with(text: String, part: String) -> Bool
/// It ends with `part`.
///     "values.yaml".ends-with(".yaml")
native fn ends-with(text: String, part: String) -> Bool
/// It with every `part` replaced.
///     "a.b.c".replace(".", "-") == "a-b-c"
native fn replace(text: String, part: String, by: String) -> String
/// It in lower case.
///     "ConfigMap".lower() == "configmap"
native fn lower(text: String) -> String
/// It in upper case.
///     "db_host".upper() == "DB_HOST"
native fn upper(text: String) -> String
/// It without blanks and line ends at both ends.
///     " a b \n".trim() == "a b"
native fn trim(text: String) -> String
/// It without `part` at its beginning.
///     "app-web".remove-prefix("app-") == "web" and "web".remove-prefix("app-") == "web"
native fn remove-prefix(text: String, part: String) -> String
/// It without `part` at its end.
///     "values.yaml".remove-suffix(".yaml") == "values"
native fn remove-suffix(text: String, part: String) -> String
/// Its parts between `separator`.
///     "a,b".split(",") == ["a", "b"]
native fn split(text: String, separator: String) -> [String]
/// Its parts between any of the `signs`.
///     "a=1;b".split-any(";=") == ["a", "1", "b"]
native fn split-any(text: String, signs: String) -> [String]
/// Its lines, without their ends.
///     "one\ntwo\n".lines() == ["one", "two"]
native fn lines(text: String) -> [String]
/// It with `fill` before it until it has `size` characters.
///     "7".pad-left(3, "0") == "007"
native fn pad-left(text: String, size: Int, fill: String = " ") -> String
/// It with `fill` behind it until it has `size` characters.
///     "ab".pad-right(4, ".") == "ab.."
native fn pad-right(text: String, size: Int, fill: String = " ") -> String
/// It with `blanks` before each line that is not empty.
///     "a\nb".indent(2) == "  a\n  b"
native fn indent(text: String, blanks: Int) -> String
/// Its first `count` characters.
///     "abcdef".take(2) == "ab"
native fn take(text: String, count: Int) -> String
/// It without its first `count` characters.
///     "abcdef".skip(2) == "cdef"
native fn skip(text: String, count: Int) -> String
/// Its SHA-256 hash in hexadecimal digits.
///     "".sha256().take(8) == "e3b0c442"
native fn sha256(text: String) -> String
/// The hash of its text.
///     json({ a: 1 }).sha256() == json({ a: 1 }).text().sha256()
native fn sha256(document: Document) -> String
/// Its bytes in Base64.
///     "clc".base64() == "Y2xj"
native fn base64(text: String) -> String
/// The number it says; null if it says none.
///     "42".to-int() == 42 and "4x".to-int() == null
native fn to-int(text: String) -> Int?

// ---- lists ----------------------------------------------------------------------------------------------------------

/// How many elements it has.
///     [3, 5].size() == 2
native fn size<T>(items: [T]) -> Int
/// What `change` makes of each element.
///     [1, 2].map(n => n * 10) == [10, 20]
native fn map<T, R>(items: [T], change: (T) -> R) -> [R]
/// What `change` makes of each element, in one list.
///     [1, 2].flat-map(n => [n, n * 10]) == [1, 10, 2, 20]
native fn flat-map<T, R>(items: [T], change: (T) -> [R]) -> [R]
/// The elements of all lists, in one.
///     [[1], [2, 3]].flatten() == [1, 2, 3]
native fn flatten<T>(lists: [[T]]) -> [T]
/// The elements that `keep` keeps.
///     [1, 5, 9].filter(n => n > 3) == [5, 9]
native fn filter<T>(items: [T], keep: (T) -> Bool) -> [T]
/// The first element for which `test` holds; null if there is none.
///     [1, 5, 9].find(n => n > 3) == 5
native fn find<T>(items: [T], test: (T) -> Bool) -> T?
/// For how many elements `test` holds.
///     [1, 5, 9].count(n => n > 3) == 2
native fn count<T>(items: [T], test: (T) -> Bool) -> Int
/// Whether `test` holds for some element.
///     [1, 5].any(n => n > 3)
native fn any<T>(items: [T], test: (T) -> Bool) -> Bool
/// Whether `test` holds for each element.
///     [5, 9].every(n => n > 3) and not [1, 5].every(n => n > 3)
native fn every<T>(items: [T], test: (T) -> Bool) -> Bool
/// Some element equals `item`.
///     [80, 443].contains(443)
native fn contains<T>(items: [T], item: T) -> Bool
/// Where `item` is, from 0; null if it is not there.
///     ["a", "b"].index-of("b") == 1
native fn index-of<T>(items: [T], item: T) -> Int?
/// The first element; null if there is none.
///     [3, 5].first() == 3
native fn first<T>(items: [T]) -> T?
/// The last element; null if there is none.
///     [3, 5].last() == 5
native fn last<T>(items: [T]) -> T?
/// It without its first `count` elements.
///     [1, 2, 3].skip(1) == [2, 3]
native fn skip<T>(items: [T], count: Int) -> [T]
/// Its first `count` elements.
///     [1, 2, 3].take(2) == [1, 2]
native fn take<T>(items: [T], count: Int) -> [T]
/// Each element once, where it stands first.
///     [2, 1, 2].distinct() == [2, 1]
native fn distinct<T>(items: [T]) -> [T]
/// It without nulls.
///     ["1", "x", "3"].map(t => t.to-int()).compact() == [1, 3]
native fn compact<T>(items: [T?]) -> [T]
/// It from the end to the beginning.
///     [1, 2, 3].reverse() == [3, 2, 1]
native fn reverse<T>(items: [T]) -> [T]
/// Elements of both side by side, as far as the shorter one goes.
///     ["a", "b"].zip([1, 2]).map(p => "\(p.first)\(p.second)") == ["a1", "b2"]
native fn zip<A, B>(items: [A], others: [B]) -> [Pair<A, B>]
/// It in the order of what `by` gives; equal elements stay as they are.
///     ["ccc", "a", "bb"].sort-by(t => t.size()) == ["a", "bb", "ccc"]
native fn sort-by<T, K>(items: [T], by: (T) -> K) -> [T]
/// It in ascending order.
///     [3, 1, 2].sort() == [1, 2, 3]
native fn sort<T>(items: [T]) -> [T]
/// The elements by what `key` gives, in the order of their first.
///     [1, 2, 3].group-by(n => n.mod(2)).map(g => g.items) == [[1, 3], [2]]
native fn group-by<K, V>(items: [V], key: (V) -> K) -> [Group<K, V>]
/// The least element; null if there is none.
///     [3, 1, 2].min() == 1
native fn min<T>(items: [T]) -> T?
/// The greatest element; null if there is none.
///     [3, 1, 2].max() == 3
native fn max<T>(items: [T]) -> T?
/// All numbers together.
///     [1, 2, 3].sum() == 6
native fn sum(items: [Int]) -> Int
/// All quantities together.
///     [Quantity("512Mi"), Quantity("1Gi")].sum() == Quantity("1536Mi")
native fn sum(items: [Quantity]) -> Quantity
/// All durations together.
///     [Duration("30s"), Duration("1m")].sum() == Duration("90s")
native fn sum(items: [Duration]) -> Duration
/// All elements as one text with `separator` between them.
///     ["a", "b"].join(", ") == "a, b"
native fn join(items: [String], separator: String) -> String
/// It, or null if it is empty: `args: args.non-empty()` leaves out what has no elements.
///     [1].non-empty() == [1] and [for (n in [1]) if (n > 1) n].non-empty() == null
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
///     { a: 1, b: 2 }.size() == 2
native fn size<K, V>(entries: Map<K, V>) -> Int
/// Its keys.
///     { a: 1, b: 2 }.keys() == ["a", "b"]
native fn keys<K, V>(entries: Map<K, V>) -> [K]
/// Its values.
///     { a: 1, b: 2 }.values() == [1, 2]
native fn values<K, V>(entries: Map<K, V>) -> [V]
/// The value of `key`; null if there is none.
///     { a: 1 }.get("a") == 1 and { a: 1 }.get("b") == null
native fn get<K, V>(entries: Map<K, V>, key: K) -> V?
/// Each of the `others` is one of its entries.
///     { a: 1, b: 2 }.includes({ a: 1 }) and not { a: 1 }.includes({ a: 2 })
native fn includes<K, V>(entries: Map<K, V>, others: Map<K, V>) -> Bool
/// Its keys and values.
///     { a: 1, b: 2 }.entries().map(e => "\(e.key)=\(e.value)") == ["a=1", "b=2"]
native fn entries<K, V>(entries: Map<K, V>) -> [Entry<K, V>]
/// The same keys, with what `change` makes of each value.
///     { a: 1, b: 2 }.map-values(n => n * 10) == { a: 10, b: 20 }
native fn map-values<K, V, R>(entries: Map<K, V>, change: (V) -> R) -> Map<K, R>
/// The entries that `keep` keeps.
///     { a: 1, b: 5 }.filter((k, v) => v > 3).keys() == ["b"]
native fn filter<K, V>(entries: Map<K, V>, keep: (K, V) -> Bool) -> Map<K, V>
/// It, or null if it is empty.
///     { a: 1 }.non-empty() == { a: 1 }
native fn non-empty<K, V>(entries: Map<K, V>) -> Map<K, V>?

/// A key and its value.
type Entry<K, V> = {
  /// The key.
  key: K
  /// Its value.
  value: V
}

/// Open data, or null if it is an empty map, list or text.
///     deep-merge({}, {}).non-empty() == null
native fn non-empty(value: Any) -> Any

// ---- numbers and scalars --------------------------------------------------------------------------------------------

/// `a` divided by `b`, without the rest.
///     (7).div(2) == 3
native fn div(a: Int, b: Int) -> Int
/// The rest of `a` divided by `b`.
///     (7).mod(2) == 1
native fn mod(a: Int, b: Int) -> Int
/// The smaller of two numbers.
///     min(3, 5) == 3
native fn min(a: Int, b: Int) -> Int
/// The larger of two numbers.
///     max(3, 5) == 5
native fn max(a: Int, b: Int) -> Int
/// It without its sign.
///     abs(2 - 5) == 3
native fn abs(number: Int) -> Int
/// The next whole number below.
///     floor(7 / 2) == 3
native fn floor(number: Float) -> Int
/// The next whole number above.
///     ceil(7 / 2) == 4
native fn ceil(number: Float) -> Int
/// The nearest whole number.
///     round(7 / 4) == 2
native fn round(number: Float) -> Int
/// How many numbers it has.
///     (2..5).size() == 4
native fn size(range: Range) -> Int
/// How many addresses it has.
///     (IpAddress("10.0.0.8")..IpAddress("10.0.0.15")).size() == 8
native fn size(range: AddressRange) -> Int
/// The number is in it.
///     (2..5).contains(5)
native fn contains(range: Range, number: Int) -> Bool
/// The version of clc that compiles this: of the language and this library as well.
native fn compiler-version() -> Version
/// The address is in it.
///     (IpAddress("10.0.0.8")..IpAddress("10.0.0.15")).contains(IpAddress("10.0.0.9"))
native fn contains(range: AddressRange, address: IpAddress) -> Bool
/// How many milliseconds it is.
///     Duration("2s").milliseconds() == 2000
native fn milliseconds(duration: Duration) -> Int
/// How many seconds it is.
///     Duration("1m30s").seconds() == 90
native fn seconds(duration: Duration) -> Int
/// How many whole minutes it is.
///     Duration("2h").minutes() == 120
native fn minutes(duration: Duration) -> Int
/// How many whole hours it is.
///     Duration("7d").hours() == 168
native fn hours(duration: Duration) -> Int
/// How many whole days it is.
///     Duration("48h").days() == 2
native fn days(duration: Duration) -> Int
/// The number before the sign: 80 of `80%`.
///     Percent("80%").number() == 80
native fn number(percent: Percent) -> Int
/// The plain number: 0.035 of `35m`.
///     Quantity("500m").number() == 0.5
native fn number(quantity: Quantity) -> Float
/// How many units it is: bytes of memory, whole processors.
///     Quantity("1Ki").integer() == 1024
native fn integer(quantity: Quantity) -> Int
/// It as Kubernetes writes it back: `1` for `1000m`.
///     Quantity("1000m").canonical() == "1"
native fn canonical(quantity: Quantity) -> String
/// It in hours, minutes and seconds, as Kubernetes reads it: `168h` for `7d`.
///     Duration("7d").canonical() == "168h"
native fn canonical(duration: Duration) -> String
/// Its first number: 1 of `1.33.4`.
///     Version("1.33.4").major() == 1
native fn major(version: Version) -> Int
/// Its second number: 33 of `1.33.4`.
///     Version("1.33.4").minor() == 33
native fn minor(version: Version) -> Int
/// Its third number: 4 of `1.33.4`.
///     Version("1.33.4").patch() == 4
native fn patch(version: Version) -> Int
/// It lies in `range`, such as `>= 1.2` or `~> 5.4.0`.
///     Version("1.33.4").satisfies(">= 1.30") and not Version("1.33.4").satisfies("~> 1.32.0")
native fn satisfies(version: Version, range: String) -> Bool
/// The address is in it.
///     Cidr("10.0.0.0/8").contains(IpAddress("10.1.2.3"))
native fn contains(network: Cidr, address: IpAddress) -> Bool
/// How many addresses it has.
///     Cidr("10.0.0.0/24").size() == 256
native fn size(network: Cidr) -> Int
/// Some address is in both.
///     Cidr("10.0.0.0/8").overlaps(Cidr("10.1.0.0/16"))
native fn overlaps(a: Cidr, b: Cidr) -> Bool
/// Address number `index` of it.
///     Cidr("10.0.0.0/24").host(5) == IpAddress("10.0.0.5")
native fn host(network: Cidr, index: Int) -> IpAddress
/// Network number `index` of those in it that share `prefix` bits.
///     Cidr("10.0.0.0/16").subnet(24, 2) == Cidr("10.0.2.0/24")
native fn subnet(network: Cidr, prefix: Int, index: Int) -> Cidr
/// The address `steps` after it.
///     IpAddress("10.0.0.254").plus(2) == IpAddress("10.0.1.0")
native fn plus(address: IpAddress, steps: Int) -> IpAddress
/// How many bits all addresses of it share.
///     Cidr("10.0.0.0/24").prefix() == 24
native fn prefix(network: Cidr) -> Int
/// It is `host`, or stands for it: `*.example.org` covers `www.example.org`, and neither `a.b.example.org` nor `example.org`.
///     Hostname("*.example.org").covers(Hostname("www.example.org"))
native fn covers(pattern: Hostname, host: Hostname) -> Bool
/// It begins with `*.`.
///     Hostname("*.example.org").is-wildcard()
native fn is-wildcard(host: Hostname) -> Bool
/// `path` is it or lies below it.
///     FilePath("/etc").contains(FilePath("/etc/ssl/ca.crt"))
native fn contains(folder: FilePath, path: FilePath) -> Bool
/// `path` is it or lies below it.
///     UrlPath("/api").contains(UrlPath("/api/v1"))
native fn contains(prefix: UrlPath, path: UrlPath) -> Bool
/// Its last part.
///     FilePath("/etc/ssl/ca.crt").base() == "ca.crt"
native fn base(path: FilePath) -> String
/// Its parts between slashes.
///     FilePath("/etc/ssl").segments() == ["etc", "ssl"]
native fn segments(path: FilePath) -> [String]
/// The folder of this description's output tree, from the root of the repository: `clusters/out/NAME` for
/// `clusters/NAME.cl`. A tree that is built elsewhere for once, by `--out`, has the same bytes.
native fn output-folder() -> FilePath
/// Its parts between slashes.
///     UrlPath("/api/v1").segments() == ["api", "v1"]
native fn segments(path: UrlPath) -> [String]

// ---- documents ------------------------------------------------------------------------------------------------------

/// `value` as YAML, `indent` spaces a level.
///     yaml({ a: [1, 2] }).text() == "a:\n- 1\n- 2\n"
native fn yaml(value: Any, indent: Int = 2) -> Document
/// `value` as JSON, `indent` spaces a level.
///     json({ a: 1 }, indent: 4).text() == "{\n    \"a\": 1\n}\n"
native fn json(value: Any, indent: Int = 2) -> Document
/// `value` as TOML.
///     toml({ a: 1 }).text() == "a = 1\n"
native fn toml(value: Any) -> Document
/// Lines `KEY=value`.
///     env({ HOST: "db" }).text() == "HOST=db\n"
native fn env(entries: Map<String, String>) -> Document
/// The text of a document.
///     yaml({ a: 1 }).text() == "a: 1\n"
native fn text(document: Document) -> String
/// `base` with `over` laid over it: maps merge to any depth, everything else is replaced.
///     json(deep-merge({ a { x: 1 } }, { a { y: 2 } })).text() == json({ a { x: 1, y: 2 } }).text()
native fn deep-merge(base: Any, over: Any) -> Any
