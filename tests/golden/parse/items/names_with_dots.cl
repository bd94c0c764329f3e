// Names of declarations have no dots.
namespace a.b {}
namespace c {
  config example.org { data { A: "1" } }
}
//----
// error[CL0040] main.cl:2:12-14: expected 'in', '{' or '[', found '.'
//   help: a name has letters a to z, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:2:12-13 => "-"
// error[CL0040] main.cl:4:17-21: expected 'in', '{' or '[', found '.'
//   help: a name has letters a to z, digits, '-' and '_'
//   fix (unsafe): write '-': main.cl:4:17-18 => "-"
