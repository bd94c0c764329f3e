// At the top of a file nothing but a line's end separates.
let a: Int = 1, let b: Int = 2
let c = 3, fn f() -> Int = 1
let d = 4,
let e = 5
//----
// error[CL0040] main.cl:2:15-16: expected the end of the line, found ','
//   help: at the top of a file each definition begins a line
//   fix (safe): begin a new line: main.cl:2:15-17 => "\n"
// error[CL0040] main.cl:3:10-11: expected the end of the line, found ','
//   help: at the top of a file each definition begins a line
//   fix (safe): begin a new line: main.cl:3:10-12 => "\n"
// error[CL0040] main.cl:4:10-11: expected the end of the line, found ','
//   help: at the top of a file each definition begins a line
//   fix (safe): remove it: main.cl:4:10-11 => ""
// fixed
