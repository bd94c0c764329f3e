type A = a { x: Int } | b
type B = a { x: Int } | String?
type C = a { x: Int } where it > 1
type D = A | B | "c" | 1 | -1 | null
type E = | A
type F = -true
type G = "a\(1)"
//----
// error[CL0053] main.cl:1:25-26: alternatives with fields and without are mixed
//   help: where one alternative has fields, each is a name and braces: `unknown { }`
//   fix (safe): add braces: main.cl:1:26-26 => " {}"
// error[CL0053] main.cl:2:25-32: alternatives with fields and without are mixed
//   help: where one alternative has fields, each is a name and braces: `unknown { }`
// error[CL0054] main.cl:3:29-35: a type with cases has a condition
//   help: put the condition on the type of a field
// error[CL0040] main.cl:5:10-11: expected a type, found '|'
//   help: '|' stands between two alternatives: the first one has none before it
//   fix (safe): remove '|': main.cl:5:10-12 => ""
// error[CL0027] main.cl:6:10-15: a word has a sign before it
//   help: only a number has a sign
// error[CL0026] main.cl:7:10-17: a text in a type has a value in it
//   help: a type is a fixed text
// left after fixes:
// error[CL0053] fixed.cl:2:25-32: alternatives with fields and without are mixed
//   help: where one alternative has fields, each is a name and braces: `unknown { }`
// error[CL0054] fixed.cl:3:29-35: a type with cases has a condition
//   help: put the condition on the type of a field
// error[CL0027] fixed.cl:6:10-15: a word has a sign before it
//   help: only a number has a sign
// error[CL0026] fixed.cl:7:10-17: a text in a type has a value in it
//   help: a type is a fixed text
