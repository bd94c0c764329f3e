// A text that may be a path as well as itself is neither by guess.
//--- main.cl
use std.raw.{opaque-file}
cluster main { domain: "example.org", kubernetes: 1.34.1 }
opaque-file unclear { to: "a.txt", content: "a.txt" }
opaque-file lines { to: "b.txt", content: "one line\n" }
opaque-file said { to: "c.txt", content: String("c.txt") }
//----
// error[CL0219] main.cl:3:45-52: '"a.txt"' could be any of File, String
//   help: say which: File("a.txt")
//   fix (unsafe): write File("a.txt"): main.cl:3:45-52 => "File(\"a.txt\")"
//   fix (unsafe): write String("a.txt"): main.cl:3:45-52 => "String(\"a.txt\")"
