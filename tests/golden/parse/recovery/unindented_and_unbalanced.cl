namespace w {
config a {
data { A: "b" }
}
namespace v {}
//----
// error[CL0065] main.cl:5:15-15: '}' is missing
//   label main.cl:1:13-14: opened here
//   fix (unsafe): write '}': main.cl:5:15-15 => "\n}"
