// A literal for a generic record is held against the record, once all arguments have said what its parameters are.
//--- main.cl
type Box<T> = { v: T, n: Int }
fn unbox<T>(b: Box<T>) -> T = b.v
type Opt<T> = some { v: T } | none {}
fn val<T>(b: Opt<T>) -> [T] = match (b) { some => [b.v], none => [] }
fn get<T>(b: Opt<T>, d: T) -> T = match (b) { some => b.v, none => d }
@root
kind world {}
world w {}
let right: Int = unbox({ v: 1, n: 1 })
let list: [Int] = val(some { v: 1 })
let nothing: Int = get(none {}, 1)
let both: Int = get(some { v: 2 }, 1)
let text: String = get(some { v: "a" }, "b")
let wrong-field: Int = unbox({ v: 1, n: "x" })
let unknown-field: Int = unbox({ v: 1, n: 1, zz: 5 })
let missing: Int = unbox({ n: 1 })
let unknown-name: Int = unbox({ v: nope, n: 1 })
let wrong-result: Int = unbox({ v: "x", n: 1 })
let unknown-in-case = val(some { w: 1 })
let unknown-case = val(many { v: 1 })
rule r { code: "AA0001", check list == [1] and nothing == 1 and both == 2 and text == "a" else "x" }
//----
// error[CL0220] main.cl:14:41-44: expected Int, found a text
//   label main.cl:1:23-24: asked for here
// error[CL0203] main.cl:15:46-48: 'Box<Int>' has no field 'zz'
//   label main.cl:1:6-9: declared here
//   help: its fields: 'v', 'n'
// error[CL0213] main.cl:16:26-27: 'Box' needs 'v'
//   label main.cl:1:17-18: declared here, without a default
//   help: write v: ...
// error[CL0201] main.cl:17:36-40: no 'nope' is known here
// error[CL0210] main.cl:18:25-48: expected Int, found "x"
//   label main.cl:18:19-22: asked for here
//   help: a text is read as one by Int(...)
//   fix (unsafe): check it with Int(...): main.cl:18:25-25 => "Int(" main.cl:18:48-48 => ")"
// error[CL0213] main.cl:19:32-33: 'Opt.some' needs 'v'
//   label main.cl:3:22-23: declared here, without a default
//   help: write v: ...
// error[CL0203] main.cl:19:34-35: 'Opt.some<T>' has no field 'w'
//   label main.cl:3:15-19: declared here
//   help: its fields: 'v'
// error[CL0253] main.cl:20:24-28: Opt<T> has no case 'many'
//   help: its cases are some, none
