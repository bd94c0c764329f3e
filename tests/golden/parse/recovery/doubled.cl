namespace one {{
  app a { image: "a" }
}
namespace two {
  app b { image: "b" }}
}
namespace three {
  app c { image: "c" }
}
}
let last = 1
//----
// error[CL0078] main.cl:1:15-16: one '{' too many
//   fix (unsafe): remove it: main.cl:1:15-16 => ""
// error[CL0066] main.cl:5:23-24: this '}' closes nothing
//   fix (unsafe): remove it: main.cl:5:23-24 => ""
// error[CL0066] main.cl:10:1-2: this '}' closes nothing
//   fix (unsafe): remove it: main.cl:10:1-2 => ""
