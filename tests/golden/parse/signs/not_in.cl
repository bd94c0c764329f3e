/// `not` stands before what it denies, not between two values.
//--- main.cl
kind q in cluster {
  z: [Int] = []
  t: Bool = 4 not in z
  check 5 not in z else "z has 5"
  if (z.size() not in [1, 2]) { let a = 1 }
  right: Bool = not (4 in z)
}
//----
// error[CL0068] main.cl:5:15-21: 'a not in b' is written 'not (a in b)'
//   help: `not` stands before the whole question, which is in brackets
// error[CL0068] main.cl:6:11-17: 'a not in b' is written 'not (a in b)'
//   help: `not` stands before the whole question, which is in brackets
// error[CL0068] main.cl:7:16-22: 'a not in b' is written 'not (a in b)'
//   help: `not` stands before the whole question, which is in brackets
