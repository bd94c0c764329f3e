namespace v {} namespace u {}
let b = 1 let c = 2
let d = 3 type E = Int
let f = 4 5
//----
// error[CL0074] main.cl:1:15-15: two things stand on one line without a comma
//   label main.cl:1:16-25: the next one begins here
//   help: begin a new line
//   fix (safe): begin a new line: main.cl:1:15-16 => "\n"
// error[CL0074] main.cl:2:10-10: two things stand on one line without a comma
//   label main.cl:2:11-14: the next one begins here
//   help: begin a new line
//   fix (safe): begin a new line: main.cl:2:10-11 => "\n"
// error[CL0074] main.cl:3:10-10: two things stand on one line without a comma
//   label main.cl:3:11-15: the next one begins here
//   help: begin a new line
//   fix (safe): begin a new line: main.cl:3:10-11 => "\n"
// error[CL0074] main.cl:4:10-10: two things stand on one line without a comma
//   label main.cl:4:11-12: the next one begins here
//   help: begin a new line
// left after fixes:
// error[CL0074] fixed.cl:7:10-10: two things stand on one line without a comma
//   label fixed.cl:7:11-12: the next one begins here
//   help: begin a new line
