namespace web {
  app front {
<<<<<<< HEAD
    image: "a"
    replicas: 2
=======
    image: "b"
    replicas: {
>>>>>>> other
    ports { http: 80 }
    env { A "b" }
  }
}
<<<<<<< HEAD
let a = 1
||||||| base
let a = 0
=======
let a = 2
>>>>>>> other
let text = """
  <<<<<<< not a marker
  """
<<<<<<< nothing ends this one
let b = 3
//----
// error[CL0004] main.cl:3:1-13: a merge conflict is not resolved
//   help: keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>
// error[CL0072] main.cl:11:12-12: ':' is missing between name and value
//   fix (safe): write ':': main.cl:11:12-12 => ":"
// error[CL0004] main.cl:14:1-13: a merge conflict is not resolved
//   help: keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>
// error[CL0004] main.cl:24:1-30: a merge conflict is not resolved
//   help: keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>
// left after fixes:
// error[CL0004] fixed.cl:3:1-13: a merge conflict is not resolved
//   help: keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>
// error[CL0004] fixed.cl:14:1-13: a merge conflict is not resolved
//   help: keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>
// error[CL0004] fixed.cl:24:1-30: a merge conflict is not resolved
//   help: keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>
