namespace web {
  app 1front {
    image: "x"
  }
}
let sizes = { a: 1, 1st: 3 }
//----
// error[CL0082] main.cl:2:7-13: the name '1front' does not begin with a letter
//   help: a name has letters a to z, digits, '-' and '_', and begins with a letter
// error[CL0082] main.cl:6:21-24: the name '1st' does not begin with a letter
//   help: a key that is no name stands in quotes
//   fix (safe): write '"1st"': main.cl:6:21-24 => "\"1st\""
// left after fixes:
// error[CL0082] fixed.cl:2:7-13: the name '1front' does not begin with a letter
//   help: a name has letters a to z, digits, '-' and '_', and begins with a letter
