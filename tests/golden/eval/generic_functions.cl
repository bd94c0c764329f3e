// A type parameter is a type of which nothing more is known in the function's own text; a call says
// what it is.
//--- main.cl
@root
kind world { emit yaml({ a: a, b: b, c: c, d: d, e: e.v }) at "out.yaml" }
world w {}

fn wrap<T>(x: T) -> { v: T } = { v: x }
fn boxed<T>(x: T) = { v: x }
fn opened<T>(x: { v: T }) -> T = x.v
fn orElse<T>(x: T?, d: T) -> T = x ?? d
fn twice<T>(x: T) -> [T] = [x, x]
fn swapped<A, B>(x: A, y: B) -> [{ first: B, second: A }] = [{ first: y, second: x }]
type Rec<T> = { next: Rec<T>?, v: T }

let a: Int = wrap(1).v
let b: Int = orElse(null, 3)
let c: String = opened({ v: "text" })
let d: [Int] = swapped("x", 1).map(p => p.first)
let e: Rec<Int> = { v: 1, next: { v: 2 } }
let f: Int = boxed(3).v
let g: [Int] = twice(3).map(n => n + 1)
let h: -1 = -1
//----
// file out.yaml (yaml) of world/w
//   .a: 1                                <- let main.cl:13:1 <- literal main.cl:13:19
//   .b: 3                                <- let main.cl:14:27
//   .c: "text"                           <- let main.cl:15:29
//   .d[0]: 1                             <- literal main.cl:16:29
//   .e: 1                                <- literal main.cl:17:24
