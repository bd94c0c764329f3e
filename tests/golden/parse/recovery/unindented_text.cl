namespace w {
config a {
data { A: "b" }
}
}
namespace v {} namespace u {}
//----
// error[CL0074] main.cl:6:15-15: two things stand on one line without a comma
//   label main.cl:6:16-25: the next one begins here
//   help: begin a new line
//   fix (safe): begin a new line: main.cl:6:15-16 => "\n"
// fixed
