namespace one {
  for (x in xs {
    app a[x] { image: "a" }
  }
  if (a == b {
    app c { image: }
  }
  app d { image: f(1, 2 }
  app e { image: f(1, 2)) }
}
//----
// error[CL0065] main.cl:2:15-15: ')' is missing
//   label main.cl:2:7-8: opened here
//   fix (unsafe): write ')': main.cl:2:15-15 => ")"
// error[CL0065] main.cl:5:13-13: ')' is missing
//   label main.cl:5:6-7: opened here
//   fix (unsafe): write ')': main.cl:5:13-13 => ")"
// error[CL0040] main.cl:6:20-21: expected a value, found '}'
// error[CL0065] main.cl:8:24-24: ')' is missing
//   label main.cl:8:19-20: opened here
//   fix (unsafe): write ')': main.cl:8:24-24 => ")"
// error[CL0066] main.cl:9:25-26: this ')' closes nothing
//   fix (unsafe): remove it: main.cl:9:25-26 => ""
