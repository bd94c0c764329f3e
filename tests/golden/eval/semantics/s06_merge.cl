// S6: blocks merge and colons replace, to any depth, in records, maps and open data; lists never merge; super.
//--- main.cl
type Inner = { x: Int = 1, y: Int = 2 }
type Outer = { inner: Inner = {}, map: Map<String, Int> = { base: 1 } }
@root
kind world {}
kind thing in world {
  rec: Outer = { inner { x: 10 } }
  open: Any = { a: { b: 1, c: 2 }, list: [1] }
  list: [Int] = [1, 2]
}
world w {}
defaults thing { rec { inner { y: 20 }, map { more: 2 } }, open { a { c: 3 } } }
thing merged { rec { map { last: 3 } }, open { a { d: 4 }, list: [...super, 2] }, list: [...super, 3] }
thing replaced { rec: { inner { x: 5 } }, open { a: { z: 1 } }, list: [9] }
rule merge {
  code: "XX0001"
  check thing/merged.rec.inner == Inner { x: 10, y: 20 } else "records"
  check thing/merged.rec.map == { base: 1, more: 2, last: 3 } else "maps"
  check thing/merged.open.a == { b: 1, c: 3, d: 4 } and thing/merged.open.list == [1, 2] else "open data"
  check thing/merged.list == [1, 2, 3] else "super"
  check thing/replaced.rec.inner == Inner { x: 5, y: 2 } and thing/replaced.rec.map == { base: 1 } else "a colon: the type's own defaults"
  check thing/replaced.open.a == { z: 1 } and thing/replaced.list == [9] else "a colon in open data"
}
//----
