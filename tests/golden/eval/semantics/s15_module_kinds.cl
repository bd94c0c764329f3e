// S15: instances of a module's kind, by the name of the module.
//--- main.cl
use "lib/a.cl" as a
@root
kind world {}
kind thing in world { n: Int, may: Int? = null }
world w {
  a.part one { size: 3 }
  if (a.part/one.size == 3) {
    a.part two { size: 4 }
  }
  thing counted { n: a.part/one.twice, may: a.part/two?.twice }
  thing tested { n: if (a.part/two != null) a.part/two.size else 0 }
}
rule kinds {
  code: "XX0001"
  check thing/counted.n == 6 and thing/counted.may == 8 and thing/tested.n == 4 else "never said"
  check thing/counted.n == 7 else "it is \(thing/counted.n)"
}
//--- lib/a.cl
kind part { size: Int, let twice = size * 2 }
//----
// error[XX0001] main.cl:16:3-61: it is 6
//   in rule 'kinds'
