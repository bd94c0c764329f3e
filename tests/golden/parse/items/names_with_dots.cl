// Names of declarations have no dots.
namespace a.b {}
namespace c {
  config example.org { data { A: "1" } }
}
let a.b = 1
type C.D = Int
kind e.f { n: Int, let g.h: Int = 1 }
fn i.j(x: Int) -> Int = x
rule k.l { check true else "y" }
let m. = 1
//----
// error[CL0040] main.cl:2:12-14: expected 'in', '{' or '[', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:2:12-13 => "-"
// error[CL0040] main.cl:4:17-21: expected 'in', '{' or '[', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:4:17-18 => "-"
// error[CL0040] main.cl:6:6-8: expected ':' or '=', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:6:6-7 => "-"
// error[CL0040] main.cl:7:7-9: expected '<' or '=', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:7:7-8 => "-"
// error[CL0040] main.cl:8:7-9: expected 'in', 'is' or '{', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:8:7-8 => "-"
// error[CL0040] main.cl:9:5-7: expected '(' or '<', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:9:5-6 => "-"
// error[CL0040] main.cl:10:7-9: expected '{', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:10:7-8 => "-"
// error[CL0040] main.cl:11:6-7: expected ':' or '=', found '.'
//   help: a name has no dots, but letters, digits, '-' and '_'
//   fix (unsafe): remove it: main.cl:11:6-7 => ""
