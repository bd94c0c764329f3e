// S5, S6: what a file declares is changed in that file; the same entry twice in one body or scope is a conflict.
//--- main.cl
@root
kind world {}
kind thing in world { a: Int = 1, m: Map<String, Int> = {} }
world w {
  defaults thing { a: 2 }
  defaults thing { a: 3 }
  thing one {}
  thing/one { a: 5 }
  thing two { a: 1, a: 2 }
  thing/none { a: 1 }
}
//----
// error[CL0214] main.cl:6:20-21: 'a' is written twice in one body
//   label main.cl:5:20-21: first written here
//   help: leave one of them out, or put what is in both into one
// error[CL0279] main.cl:8:3-12: kind 'world' declares no 'thing/one'
//   label main.cl:7:9-12: declared here
//   help: what a file declares is changed where it is declared
// error[CL0214] main.cl:9:21-22: 'a' is written twice in one body
//   label main.cl:9:15-16: first written here
//   help: leave one of them out, or put what is in both into one
// error[CL0279] main.cl:10:3-13: kind 'world' declares no 'thing/none'
//   label main.cl:7:9-12: declared here
//   help: did you mean thing/one? what a file declares is changed where it is declared
