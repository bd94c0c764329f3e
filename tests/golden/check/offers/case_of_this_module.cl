// Two variants have such a case: the one of this file is meant.
//--- main.cl
@root
kind world {}
world w {}
type P = http { path: String } | tcp { port: Int }
let i = http { path: "/" }
//----
// error[CL0202] main.cl:5:9-13: no type 'http' is known here
//   help: where no P is expected, its case is written P.http
