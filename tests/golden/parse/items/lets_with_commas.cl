// Each let at the top of a file has its own word.
let a: Int = 1, b: Int = 2
let c = 3, d = 4
let e = 5,
  f = 6
let g = f(1, h: 2)
//----
// error[CL0040] main.cl:2:15-16: expected the end of the line, found ','
//   help: at the top of a file each definition begins a line
//   fix (unsafe): write 'let': main.cl:2:15-17 => "\nlet "
// error[CL0040] main.cl:3:10-11: expected the end of the line, found ','
//   help: at the top of a file each definition begins a line
//   fix (unsafe): write 'let': main.cl:3:10-12 => "\nlet "
// error[CL0040] main.cl:4:10-11: expected the end of the line, found ','
//   help: at the top of a file each definition begins a line
//   fix (unsafe): write 'let': main.cl:4:10-5:3 => "\nlet "
