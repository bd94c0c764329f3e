// What a name that nobody knows would have brought is not missed.
//--- main.cl
type A = { x: Int, y: Int }
type B = one { x: Int } | two { y: Int }
@root
kind world {}
world w {}
let a: A = { ...nope, y: 1 }
let b: B = { ...nope }
//----
// error[CL0201] main.cl:6:17-21: no 'nope' is known here
//   label main.cl:7:17-21: here too
