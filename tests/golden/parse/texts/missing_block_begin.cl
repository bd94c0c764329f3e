kind web in namespace {
  script: String = ""
    echo one
    """
  replicas: Int = 1
}
let last = 1
//----
// error[CL0064] main.cl:2:22-22: '{' is missing
//   fix (safe): write '{': main.cl:2:22-22 => " {"
// error[CL0073] main.cl:3:5-13: 'echo one' is neither an entry nor a declaration
//   help: write `echo: one` for an entry, `echo one { ... }` for a declaration
// error[CL0015] main.cl:4:5-8: this text has no closing '"""'
//   help: a text of several lines ends with three quotes
// left after fixes:
// error[CL0073] fixed.cl:3:5-13: 'echo one' is neither an entry nor a declaration
//   help: write `echo: one` for an entry, `echo one { ... }` for a declaration
// error[CL0015] fixed.cl:4:5-8: this text has no closing '"""'
//   help: a text of several lines ends with three quotes
