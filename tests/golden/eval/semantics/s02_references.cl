// S2: references from the inside out, then anywhere; several namesakes live side by side; a name alone where a kind is
// expected; base kinds find what is one.
//--- main.cl
@root
kind world {}
kind place in world {
  thing inner { size: 7 }
  let own = thing/inner.size
}
kind thing in world | place { size: Int = 1 }
kind big is thing { size = 100 }
kind holder in world { of: thing, all-of: [thing] = [] }
world w {}
let x = "a let called x"
thing x { size: 2 }
holder x { of: x-thing, all-of: [x-thing, thing/x] }
thing x-thing { size: 3 }
big elephant {}
place here { thing x { size: 4 }, holder-in held { of: thing/x } }
place there {}
holder far { of: place/there.thing/inner }
kind holder-in in place { of: thing }
rule references {
  code: "XX0001"
  check thing/x.size == 2 and holder/x.of.size == 3 and x == "a let called x" else "side by side"
  check place/here.holder-in/held.of.size == 4 else "from the inside out"
  check thing/elephant.size == 100 else "what is a big is a thing"
  check place/there.own == 7 and holder/far.of.size == 7 else "below an instance"
  check holder/x.all-of.map(t => t.size) == [3, 2] else "names alone in lists"
}
//----
