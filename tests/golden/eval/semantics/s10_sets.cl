// S10: all of kinds, records, scalars and outputs; below; owner; uses; by path; lazily.
//--- main.cl
type Tag = { text: String }
type Page = { peer: String?, friend: String? }
@root
kind world {
  for (o in all(Output)) { emit o at "\(owner(o, place)?.id ?? "none").yaml" }
}
kind place in world {
  tags: [Tag] = []
  host: String = "\(self.id).example.org"
  peer: String?
  friend: place?
  emit Page { peer: peer, friend: friend?.host }
}
kind thing in place { weight: Quantity = 1 }
world w {}
place b { tags: [{ text: "b" }], peer: place/a.host, thing t { weight: 5Gi } }
place a { peer: place/b.host, friend: place/c }
place c { thing t { weight: 2Gi }, thing s {} }
rule sets {
  code: "XX0001"
  check all(place).map(p => p.id) == ["a", "b", "c"] else "by path"
  check all(thing, below: place/c).size() == 2 and all(Tag).map(t => t.text).contains("b") else "below, records"
  check owner(place/b.thing/t, place) == place/b and owner(place/b, thing) == null else "owner"
  check uses(place/a) == [place/c] or uses(place/a).contains(place/c) else "uses"
  check all(Output).size() == 3 and all(Page).size() == 3 else "outputs"
}
//----
// file a.yaml (yaml) of place/a
//   .peer: "b.example.org"               <- declaration main.cl:17:11 in place/a <- default main.cl:9:18 in place/b <- computed main.cl:9:18 in place/b <- builtin main.cl:16:7 in place/b
//   .friend: "c.example.org"             <- default main.cl:9:18 in place/c <- computed main.cl:9:18 in place/c <- builtin main.cl:18:7 in place/c
// file b.yaml (yaml) of place/b
//   .peer: "a.example.org"               <- declaration main.cl:16:34 in place/b <- default main.cl:9:18 in place/a <- computed main.cl:9:18 in place/a <- builtin main.cl:17:7 in place/a
// file c.yaml (yaml) of place/c
//   .: {}                                <- literal main.cl:12:13 in place/c
