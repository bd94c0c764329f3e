// Texts that are looked for in data and in documents, what their API says of them, and parts of a text.
use std.credentials.{entropy, matches-in, secret-texts, texts-like}
use std.k8s
use std.open-data.{text-of}
@root
kind world {
  let open: Any = { a: "one", b: [{ name: "c", value: "two" }], c { a: ["three", "on"] } }
  let typed = k8s.Secret { metadata { name: "x" }, data { a: "one" } }
  let untyped: Any = { apiVersion: "v1", kind: "Secret", metadata { name: "x" }, stringData { a: "one" } }
  let wrapped = yaml({ list: [{ name: "c", deep: { a: "one" } }] })
  let odd: Any = json({ config: typed })
  emit yaml({
    by-key: open.texts-like("a|c", null).map(p => "\(p.key) \(p.path) \(p.value) \(text-of(p.beside, "name"))")
    by-text: open.texts-like(null, "o.*").map(p => "\(p.path)=\(p.value)")
    either: ["one", "two"].texts-like("a", "t.*").map(p => "\(p.path)=\(p.value)")
    in-document: texts-like([wrapped], "a", null).map(p => "\(p.path)=\(p.value) \(text-of(p.beside, "name"))")
    secret: [typed, untyped, odd].flat-map(v => v.secret-texts()).map(p => p.path)
    none: open.texts-like(null, null).size() + open.secret-texts().size()
    parts: "x=1\ny=2 z".matches-in("([a-z])(=([0-9]))?").map(m => "\(m.line) \(m.text) \(m.groups.join("/"))")
    empty: "abc".matches-in("x*").size()
    chance: ["", "aaaa", "abab", "abcd"].map(t => t.entropy())
  }) at "out.yaml"
  emit "\(open.texts-like("(", null).size())" at "broken.txt"
}
world w {}
//----
// error[CL0413] texts_like.cl:23:27-30: the pattern can't be read: a ')' is missing
//   help: patterns are those of RE2; a sign that means itself has a backslash before it
// file out.yaml (yaml) of world/w
//   .by-key[0]: "a a one "               <- computed texts_like.cl:13:51 in world/w of 4
//   .by-key[1]: "value b[0].value two c" <- computed texts_like.cl:13:51 in world/w of 4
//   .by-text[0]: "a=one"                 <- computed texts_like.cl:14:52 in world/w of 2
//   .by-text[1]: "c.a[1]=on"             <- computed texts_like.cl:14:52 in world/w of 2
//   .either[0]: "[1]=two"                <- computed texts_like.cl:15:60 in world/w of 2
//   .in-document[0]: "[0].list[0].deep.a=one " <- computed texts_like.cl:16:60 in world/w of 3
//   .secret[0]: "data.a"                 <- computed texts_like.cl:17:49 in world/w <- let texts_like.cl:8:26 in world/w
//   .secret[1]: "stringData.a"           <- computed texts_like.cl:17:49 in world/w <- let texts_like.cl:9:22 in world/w
//   .secret[2]: "config.data.a"          <- computed texts_like.cl:17:49 in world/w <- let texts_like.cl:11:18 in world/w <- computed texts_like.cl:11:18 in world/w of 2
//   .none: 0                             <- computed texts_like.cl:18:11 in world/w of 2
//   .parts[0]: "1 x=1 x/=1/1"            <- computed texts_like.cl:19:67 in world/w of 3
//   .parts[1]: "2 y=2 y/=2/2"            <- computed texts_like.cl:19:67 in world/w of 3
//   .parts[2]: "2 z z//"                 <- computed texts_like.cl:19:67 in world/w of 3
//   .empty: 0                            <- computed texts_like.cl:20:12 in world/w <- computed texts_like.cl:20:12 in world/w of 2
//   .chance[0]: 0                        <- computed texts_like.cl:21:51 in world/w <- literal texts_like.cl:21:14 in world/w
//   .chance[1]: 0                        <- computed texts_like.cl:21:51 in world/w <- literal texts_like.cl:21:18 in world/w
//   .chance[2]: 1                        <- computed texts_like.cl:21:51 in world/w <- literal texts_like.cl:21:26 in world/w
//   .chance[3]: 2                        <- computed texts_like.cl:21:51 in world/w <- literal texts_like.cl:21:34 in world/w
