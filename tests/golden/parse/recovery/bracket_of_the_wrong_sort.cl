// What closes is of another sort than what is open, and nothing else lacks it.
let a = [1, 2}
let b = f(1, [2, 3))
namespace one { config a { data { A: "1" ] } }
namespace two {
  config b {
    data { A: "1", B: [1, 2} }
  }
  config c {
    data {
      C: "1"
    ]
  }
}
let c = f(1, 2])
let d = [1, 2, 3
let e = { x: 1 ) }
//----
// error[CL0069] main.cl:2:14-15: '}' stands where ']' is expected
//   label main.cl:2:9-10: opened here
//   fix (unsafe): write ']': main.cl:2:14-15 => "]"
// error[CL0069] main.cl:3:19-20: ')' stands where ']' is expected
//   label main.cl:3:14-15: opened here
//   fix (unsafe): write ']': main.cl:3:19-20 => "]"
// error[CL0069] main.cl:4:42-43: ']' stands where '}' is expected
//   label main.cl:4:33-34: opened here
//   fix (unsafe): write '}': main.cl:4:42-43 => "}"
// error[CL0069] main.cl:7:28-29: '}' stands where ']' is expected
//   label main.cl:7:23-24: opened here
//   fix (unsafe): write ']': main.cl:7:28-29 => "]"
// error[CL0069] main.cl:12:5-6: ']' stands where '}' is expected
//   label main.cl:10:10-11: opened here
//   fix (unsafe): write '}': main.cl:12:5-6 => "}"
// error[CL0066] main.cl:15:15-16: this ']' closes nothing
//   fix (unsafe): remove it: main.cl:15:15-16 => ""
// error[CL0065] main.cl:16:17-17: ']' is missing
//   label main.cl:16:9-10: opened here
//   fix (unsafe): write ']': main.cl:16:17-17 => "]"
// error[CL0066] main.cl:17:16-17: this ')' closes nothing
//   fix (unsafe): remove it: main.cl:17:16-17 => ""
