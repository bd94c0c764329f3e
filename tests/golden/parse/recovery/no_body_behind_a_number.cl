let b = 1
    let d = 3 type E = Int
//----
// error[CL0074] main.cl:2:14-14: two things stand on one line without a comma
//   label main.cl:2:15-19: the next one begins here
//   help: begin a new line
//   fix (safe): begin a new line: main.cl:2:14-15 => "\n    "
// fixed
