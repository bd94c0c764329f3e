// A finding that is said as in other languages: a colon would make an entry of it.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
rule one { code: "GD0001", if (true) { error "no app" } }
rule two {
  code: "GD0002"
  for (n in all(namespace)) {
    if (n.name == "") {
      warn "no name"
    }
  }
  help "name one"
}
//----
// error[CL0073] main.cl:2:40-45: 'error' is neither an entry nor a declaration
//   help: what a rule finds is said by check CONDITION else "..."
// error[CL0073] main.cl:7:7-11: 'warn' is neither an entry nor a declaration
//   help: what a rule finds is said by check CONDITION else "..."
// error[CL0072] main.cl:10:7-7: ':' is missing between name and value
//   fix (safe): write ':': main.cl:10:7-7 => ":"
