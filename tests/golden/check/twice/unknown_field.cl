// A field that nobody knows, written twice: one cause.
//--- main.cl
cluster c { kubernetes: "1.34.1" }
kind thing in namespace { size: Int = 1, other: Int = 1 }
namespace web {
  thing a {
    szie: 1
    szie: 2
    other: 1
    other: 2
  }
}
//----
// error[CL0203] main.cl:5:5-9: 'thing' has no field 'szie'
//   label main.cl:2:6-11: declared here
//   label main.cl:6:5-9: here too
//   help: did you mean 'size'?
// error[CL0214] main.cl:8:5-10: 'other' is written twice in one body
//   label main.cl:7:5-10: first written here
//   help: leave one of them out, or put what is in both into one
