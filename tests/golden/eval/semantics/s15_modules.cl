// S15: modules in circles, private names, aliases, chosen names, own names before the prelude, deprecated ones.
//--- main.cl
use "lib/a.cl" as a
use "lib/b.cl".{two as zwei, size}
@root
kind world {}
kind thing in world { n: Int }
world w {
  thing one { n: a.one() + zwei }
  thing shadow { n: size("text") }
  thing old { n: a.old-one() }
}
rule modules { code: "XX0001", check thing/one.n == 4 and thing/shadow.n == 42 else "modules" }
//--- lib/a.cl
use "b.cl" as b
private let hidden = 1
fn one() -> Int = hidden + b.two - 1
@deprecated("use one")
fn old-one() -> Int = 1
let ready = 3
//--- lib/b.cl
use "a.cl" as a
let two = 2
let three = a.ready
fn size(t: String) -> Int = 42
//----
// warning[CL0262] main.cl:9:20-27: 'old-one' is deprecated
//   label lib/a.cl:4:1-23: deprecated here
//   help: use one
//   fix (safe): write 'one': main.cl:9:20-27 => "one"
