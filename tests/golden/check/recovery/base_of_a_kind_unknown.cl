// What an unknown base, or a type whose fields are taken over, would have brought is not missed. What
// is known of such a kind or record is held against its type all the same.
//--- main.cl
kind k is nope { a: Int = 1, let q = size, b: Int = less, check other > 1 else "x" }
kind below is k { c: Int = extra }
kind half in world { ...Nope, a: Int = 1, check other > 1 else "x" }
type T = { ...Absent, a: Int }
type U = { ...T, z: Int }
@root
kind world {}
world w {
  k one { z: 1, a: 2 }
  below two { z: 1 }
  half three { z: 2, a: "1" }
}
let t: T = { q: 1, a: 1 }
let u: U = { q: 1, a: 1, z: "2" }
let read = t.q + u.q
let indexed: Int = t["x"]
let all-of-them = all(k).map(x => x.foo)
//----
// error[CL0204] main.cl:1:11-15: no kind 'nope' is known here
//   help: 'clc doc' lists what the library has
// error[CL0202] main.cl:3:25-29: no type 'Nope' is known here
// error[CL0202] main.cl:4:15-21: no type 'Absent' is known here
// error[CL0220] main.cl:11:25-28: expected Int, found a text
//   label main.cl:3:31-32: asked for here
//   help: a number stands without quotes
//   fix (safe): leave out the quotes: main.cl:11:25-28 => "1"
// error[CL0220] main.cl:14:29-32: expected Int, found a text
//   label main.cl:5:18-19: asked for here
//   help: a number stands without quotes
//   fix (safe): leave out the quotes: main.cl:14:29-32 => "2"
