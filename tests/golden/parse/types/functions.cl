native fn f(a: (Int) -> Int, b: () -> Int, c: (Int, Int)) -> Int
native fn g(a Int, b) -> Int
native fn h<T,>(a: T) -> [T]
//----
// error[CL0055] main.cl:1:47-57: parentheses hold several types
//   help: parentheses hold one type, or the parameters of a function: `(A, B) -> C`
// error[CL0072] main.cl:2:14-14: ':' is missing between name and value
//   fix (safe): write ':': main.cl:2:14-14 => ":"
// error[CL0040] main.cl:3:15-16: expected a name, found '>'
// left after fixes:
// error[CL0055] fixed.cl:1:47-57: parentheses hold several types
//   help: parentheses hold one type, or the parameters of a function: `(A, B) -> C`
// error[CL0040] fixed.cl:2:22-23: expected ':', found ')'
//   help: write the type of 'b' behind a colon: b: TYPE
// error[CL0040] fixed.cl:3:15-16: expected a name, found '>'
