// S8: a type's name is part of a record; a nameless literal fits where the place leaves no choice; maps ask and get;
// ...T takes over fields, and the kind may then be used as a T.
//--- main.cl
type A = { x: Int }
type B = { x: Int, y: Int = 2 }
type Box = { w: Int = 1, h: Int = 2 }
fn area(b: Box) -> Int = b.w * b.h
fn which(v: A | B) -> String = match (v) { A => "A", B => "B" }
let m: Map<String, Int> = { one: 1, "two words": 2 }
@root
kind world {}
kind crate in world { ...Box, d: Int = 3 }
world w {}
crate c { w: 5 }
rule records {
  code: "XX0001"
  check which(A { x: 1 }) == "A" and which(B { x: 1 }) == "B" else "told apart by name"
  check which({ x: 1, y: 1 }) == "B" else "no choice"
  check area(crate/c) == 10 and all(Box).size() >= 1 else "used as a Box"
  check m.one == 1 and m["two words"] == 2 and m.get("three") == null and "one" in m and not ("x" in m) else "maps"
}
//----
