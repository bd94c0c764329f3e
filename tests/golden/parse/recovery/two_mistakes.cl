namespace one {
  app a {
    image: "a"
    ports { http 80 }
    env {
      A: "1"
      B: "2"
    }
    replicas: * 3
  }
  app b {
    image = "b"
  }
}
//----
// error[CL0072] main.cl:4:17-17: ':' is missing between name and value
//   fix (safe): write ':': main.cl:4:17-17 => ":"
// error[CL0040] main.cl:9:15-16: expected a value, found '*'
// error[CL0042] main.cl:12:11-12: '=' stands where ':' gives a value
//   help: a value is given with ':'; '=' is for the defaults of a kind and for `let`
//   fix (safe): write ':': main.cl:12:10-12 => ":"
// left after fixes:
// error[CL0040] fixed.cl:9:15-16: expected a value, found '*'
