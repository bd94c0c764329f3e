namespace one {
  app a {
    args: [
      "a"
      "b"
    image: "a"
  }
  app b { args: ["a", "b" }
  app c { args: "a", "b"] }
}
//----
// error[CL0065] main.cl:5:10-10: ']' is missing
//   label main.cl:3:11-12: opened here
//   fix (unsafe): write ']': main.cl:5:10-10 => "\n    ]"
// error[CL0065] main.cl:8:26-26: ']' is missing
//   label main.cl:8:17-18: opened here
//   fix (unsafe): write ']': main.cl:8:26-26 => "]"
// error[CL0066] main.cl:9:25-26: this ']' closes nothing
//   fix (unsafe): remove it: main.cl:9:25-26 => ""
