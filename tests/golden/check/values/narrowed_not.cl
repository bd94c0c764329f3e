// A test narrows the name or path it looks at and no other: another key, another let, `self` in the body of another
// instance, what a call gives.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
type State = ok { v: Int } | fail {}
let n: State = ok { v: 1 }
let other: State = fail {}
let m: Map<String, String?> = { a: "xy" }
let wrong-let = match (n) { ok => other.v, fail => 0 }
let wrong-key = if (m["a"] == null) 0 else m["b"].size()
let wrong-call = if (m.get("a") == null) 0 else m.get("a").size()
let right = match (n) { ok => n.v, fail => 0 } + (if (m["a"] == null) 0 else m["a"].size())
kind part in outer { size: Int?, port: Int = 1 }
kind outer in cluster {
  size: Int?
  if (self.size != null) { part p { port: self.size } }
}
kind right-outer in cluster { size: Int?, let own: Int = if (self.size == null) 0 else self.size }
//----
// error[CL0203] main.cl:6:41-42: 'State' has no field 'v'
//   help: use match to ask which of them it is
// error[CL0211] main.cl:7:44-50: this is String?, which may be null, where String is expected
//   help: write ?. to go on only if it is there, or test it with if (... != null)
//   fix (unsafe): write '?.': main.cl:7:50-51 => "?."
// error[CL0211] main.cl:8:49-59: this is String?, which may be null, where String is expected
//   help: write ?. to go on only if it is there, or test it with if (... != null)
//   fix (unsafe): write '?.': main.cl:8:59-60 => "?."
// error[CL0211] main.cl:13:43-52: this is Int?, which may be null, where Int is expected
//   label main.cl:10:34-38: asked for here
//   help: test it with if (... != null), or fill in with ??
