// A bracket is lost, and with it the end of a name.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
fn from-secretkey: Int) -> Int = key
let a = from-secret(1)
//----
// error[CL0040] main.cl:2:18-19: expected '(' or '<', found ':'
