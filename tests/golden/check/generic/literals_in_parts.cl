// What a literal holds is checked as what it then is, in lists and at any depth, which takes no more than its time.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
type Box<T> = { v: T, n: Int }
type Opt<T> = some { v: T } | none {}
fn unbox<T>(b: Box<T>) -> T = b.v
fn all-of<T>(b: [Box<T>]) -> [T] = b.map(x => x.v)
fn val<T>(b: Opt<T>) -> [T] = match (b) { some => [b.v], none => [] }
let a: Int = unbox({ v: 1, n: "x" })
let b: Int = unbox({ v: 1, n: 1, zz: 5 })
let c = unbox({ w: 1, n: 1 })
let d = unbox({ v: 1 })
let e: String = unbox({ v: 1, n: 1 })
let f = unbox({ v: nope, n: 1 })
let g = all-of([{ v: 1, n: 1 }, { v: 2, n: "x" }])
let h: [String] = val(some { v: 1 })
let i = val(some { w: 1 })
let j = val(other {})
let k: Int = unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: 1, n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: "x" })
let l: Int = unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: 1, n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 })
//----
// error[CL0220] main.cl:7:31-34: expected Int, found a text
//   label main.cl:2:23-24: asked for here
// error[CL0203] main.cl:8:34-36: 'Box<Int>' has no field 'zz'
//   label main.cl:2:6-9: declared here
//   help: its fields: 'v', 'n'
// error[CL0213] main.cl:9:15-16: 'Box' needs 'v'
//   label main.cl:2:17-18: declared here, without a default
//   help: write v: ...
// error[CL0203] main.cl:9:17-18: 'Box<T>' has no field 'w'
//   label main.cl:2:6-9: declared here
//   help: its fields: 'v', 'n'
// error[CL0213] main.cl:10:15-16: 'Box' needs 'n'
//   label main.cl:2:23-24: declared here, without a default
//   help: write n: ...
// error[CL0210] main.cl:11:17-38: expected String, found Int
//   label main.cl:11:8-14: asked for here
//   help: write it as a text: "\(unbox({ v: 1, n: 1 }))"
//   fix (safe): write "\(unbox({ v: 1, n: 1 }))": main.cl:11:17-38 => "\"\\(unbox({ v: 1, n: 1 }))\""
// error[CL0201] main.cl:12:20-24: no 'nope' is known here
// error[CL0220] main.cl:13:44-47: expected Int, found a text
//   label main.cl:2:23-24: asked for here
// error[CL0210] main.cl:14:19-37: expected [String], found [Int]
//   label main.cl:14:8-16: asked for here
// error[CL0213] main.cl:15:18-19: 'Opt.some' needs 'v'
//   label main.cl:3:22-23: declared here, without a default
//   help: write v: ...
// error[CL0203] main.cl:15:20-21: 'Opt.some<T>' has no field 'w'
//   label main.cl:3:15-19: declared here
//   help: its fields: 'v'
// error[CL0253] main.cl:16:13-18: Opt<T> has no case 'other'
//   help: its cases are some, none
// error[CL0220] main.cl:17:111-114: expected Int, found a text
//   label main.cl:2:23-24: asked for here
