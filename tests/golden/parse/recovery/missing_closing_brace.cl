namespace one {
  app a {
    env {
      A: "1"
    image: "a"
  }
  app b { image: "b" }
}

namespace two {
  app c {
    image: "c"
}

namespace three { app d { image: "d" }
namespace four { app e { image: } }
//----
// error[CL0065] main.cl:4:13-13: '}' is missing
//   label main.cl:3:9-10: opened here
//   fix (unsafe): write '}': main.cl:4:13-13 => "\n    }"
// error[CL0065] main.cl:12:15-15: '}' is missing
//   label main.cl:11:9-10: opened here
//   fix (unsafe): write '}': main.cl:12:15-15 => "\n  }"
// error[CL0065] main.cl:15:39-39: '}' is missing
//   label main.cl:15:17-18: opened here
//   fix (unsafe): write '}': main.cl:15:39-39 => "}"
// error[CL0040] main.cl:16:33-34: expected a value, found '}'
