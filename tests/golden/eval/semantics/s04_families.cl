// S4: a declaration in a for is a family; under an if it may be null and is tested before use.
//--- main.cl
@root
kind world { debug: Bool = false }
kind thing in world { size: Int = 1 }
world w {}
for (n in 1..3) { if (n != 2) { thing part["\(n)"] { size: n } } }
for (name, size in { a: 10, b: 20 }) { thing from-map[name] { size: size } }
if (world.debug) { thing probe {} }
if (not world.debug) { thing real { size: 5 } }
rule families {
  code: "XX0001"
  check thing/part.keys() == ["1", "3"] and thing/part["3"].size == 3 else "keys"
  check thing/from-map["b"].size == 20 and thing/part.size() == 2 else "a map"
  check thing/probe == null else "it is not there"
  check thing/real?.size == 5 else "it is"
  check if (thing/real != null) thing/real.size == 5 else false else "narrowed"
  check all(thing).map(t => t.id) == ["from-map-a", "from-map-b", "part-1", "part-3", "real"] else "all of them, by path"
}
//----
