# first
let a = 1 # second
/* third */
let b = 2 /* fourth */
/*
 * fifth
 */
let c = 3 // right
//----
// error[CL0012] main.cl:1:1-8: a comment does not begin with '//'
//   help: a comment begins with // and ends with its line
//   fix (safe): write '//': main.cl:1:1-2 => "//"
// error[CL0012] main.cl:2:11-19: a comment does not begin with '//'
//   help: a comment begins with // and ends with its line
//   fix (safe): write '//': main.cl:2:11-12 => "//"
// error[CL0012] main.cl:3:1-12: a comment does not begin with '//'
//   help: a comment begins with // and ends with its line
//   fix (safe): write '//': main.cl:3:1-12 => "// third"
// error[CL0012] main.cl:4:11-23: a comment does not begin with '//'
//   help: a comment begins with // and ends with its line
//   fix (safe): write '//': main.cl:4:11-23 => "// fourth"
// error[CL0012] main.cl:5:1-7:4: a comment does not begin with '//'
//   help: a comment begins with // and ends with its line
// left after fixes:
// error[CL0012] fixed.cl:5:1-7:4: a comment does not begin with '//'
//   help: a comment begins with // and ends with its line
