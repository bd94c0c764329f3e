// `at` stands before `else`, and what is emitted has a type.
kind a { n: Int, check n > 0 else "y" at n }
kind b { emit { a: 1 } at "x.yaml" }
kind c { check true at n else "y" }
kind d {
  n: Int
  check n > 0
    else "y"
    at n
  at: Int
}
//----
// error[CL0040] main.cl:2:39-41: expected '}' or ',', found 'at'
//   help: `at` stands before `else`: check CONDITION at VALUE else "..."
// error[CL0040] main.cl:3:24-26: expected '}' or ',', found 'at'
//   help: what is emitted has a type: emit TYPE { ... } at PATH
// error[CL0040] main.cl:9:5-7: expected ',', found 'at'
//   help: `at` stands before `else`: check CONDITION at VALUE else "..."
