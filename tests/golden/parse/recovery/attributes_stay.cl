@allow("X", reason: "y")
@root
kind web {
  port Int
}
/// Documented.
@deprecated("use web")
app = 1
//----
// error[CL0073] main.cl:4:3-11: 'port Int' is neither an entry nor a declaration
//   help: write `port: Int` for an entry, `port Int { ... }` for a declaration
// error[CL0040] main.cl:8:5-6: expected a name, '{' or '[', found '='
