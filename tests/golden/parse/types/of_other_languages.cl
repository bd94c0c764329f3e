// Lists and what may be null, as other languages write them.
type A = Int??
type B = Int[]
type C = { a: String?? }
type D = { a: String[] }
type E = { a: std.values.Port[] }
fn f(x: Int[]) -> Int = 1
//----
// error[CL0040] main.cl:2:13-15: expected '{' or '<', found '??'
//   help: one '?' says that it may be null
//   fix (safe): write '?': main.cl:2:13-15 => "?"
// error[CL0040] main.cl:3:13-14: expected '{' or '<', found '['
//   help: a list has the type of its elements in brackets: [Int]
//   fix (safe): write '[Int]': main.cl:3:10-15 => "[Int]"
// error[CL0040] main.cl:4:21-23: expected '}', ',', '<' or '=', found '??'
//   help: one '?' says that it may be null
//   fix (safe): write '?': main.cl:4:21-23 => "?"
// error[CL0040] main.cl:5:21-22: expected '}', ',', '<' or '=', found '['
//   help: a list has the type of its elements in brackets: [String]
//   fix (safe): write '[String]': main.cl:5:15-23 => "[String]"
// error[CL0040] main.cl:6:30-31: expected '}', ',', '<' or '=', found '['
//   help: a list has the type of its elements in brackets: [std.values.Port]
//   fix (safe): write '[std.values.Port]': main.cl:6:15-32 => "[std.values.Port]"
// error[CL0040] main.cl:7:12-13: expected ')', ',', '<' or '=', found '['
//   help: a list has the type of its elements in brackets: [Int]
//   fix (safe): write '[Int]': main.cl:7:9-14 => "[Int]"
// fixed
