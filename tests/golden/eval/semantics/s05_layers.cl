// S5: default (base kind first), defaults (outermost first, also for what kinds declare), declaration, amendments
// (innermost kind's first, the user's last).
//--- main.cl
@root
kind world { group shared {} }
kind group in world | group {
  thing inside { c: "declaration" }
  thing/inside { d: "kind" }
}
kind base in world | group { a: String = "base", b: String = "base", c: String = "base", d: String = "base", e: String = "base" }
kind thing is base { b = "thing", c = "thing", d = "thing", e = "thing" }
world w {
  defaults thing { c: "outer", d: "outer", e: "outer" }
  group one {
    defaults thing { d: "inner" }
    thing own { e: "declaration" }
    thing/inside { e: "user" }
  }
  group/shared { thing/inside { d: "amended at depth" } }
}
let one = world.group/one.thing/inside
let own = world.group/one.thing/own
let deep = world.group/shared.thing/inside
rule layers {
  code: "XX0001"
  check own.a == "base" and own.b == "thing" and own.c == "outer" and own.d == "inner" and own.e == "declaration" else "four layers"
  check one.c == "declaration" and one.e == "user" and one.d == "kind" else "a declaration and amendments of a kind"
  check deep.d == "amended at depth" and deep.e == "outer" else "amended at any depth"
}
//----
