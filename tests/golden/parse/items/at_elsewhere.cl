// `at` stands before `else`, and what is emitted has a type.
kind a { n: Int, check n > 0 else "y" at n }
kind b { emit { a: 1 } at "x.yaml" }
kind c { check true at n else "y" }
//----
// error[CL0040] main.cl:2:39-41: expected '}' or ',', found 'at'
//   help: `at` stands before `else`: check CONDITION at VALUE else "..."
// error[CL0040] main.cl:3:24-26: expected '}' or ',', found 'at'
//   help: what is emitted has a type: emit TYPE { ... } at PATH
