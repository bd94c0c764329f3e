// What does not fit the type arguments, what has none, and what would grow without end.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
type Opt<T> = some { v: T } | none {}
type Tree<T> = leaf { v: T } | fork { l: [Tree<T>] }
type L<T> = [T]
type Filled<T> = [T] where it.size() > 0
type Pair<A, B> = { a: A, b: B }
type Swapped<X, Y> = Pair<Y, X>
type IntPair = Pair<Int, Int>
let a: Opt<Int> = some { v: "x" }
let b: Opt<Int> = Opt.some { v: "x" }
let c = Opt.some { v: 1 }
let d: Opt = none {}
let e: Opt<Int, Int> = none {}
let f: Opt<String> = g
let g: Opt<Int> = none {}
let h: Tree<Int> = fork { l: [leaf { v: "2" }] }
let i: Filled<Int> = ["x"]
let j: Swapped<Int, String> = { a: 3, b: "x" }
let k: IntPair<String> = { a: 1, b: 1 }
let l: L = []
let m = Pair { a: 1, b: 1 }
let n = Pair({ a: 1, b: 1 })
fn o(x: Opt<Int>) -> Int = match (x) { some => 1 }
fn p<T>(x: Opt<T>) -> Int = match (x) { some => x.v, none => 0 }
fn q<T>(x: T) -> Opt<T> = some { v: 1 }
fn r<T>(x: T) -> Opt<T> = some { v: x }
let s: Opt<Int> = r("x")
type Grows<T> = { v: T, next: Grows<[T]>? }
type Outer<T> = { b: Inner<T>?, c: Inner<[T]>? }
type Inner<T> = { a: Outer<T>? }
kind one in cluster { o: Opt<Int> = some { v: 1 } }
one two { o { v: "x" } }
//----
// error[CL0220] main.cl:9:29-32: expected Int, found a text
//   label main.cl:2:22-23: asked for here
// error[CL0220] main.cl:10:33-36: expected Int, found a text
//   label main.cl:2:22-23: asked for here
// error[CL0258] main.cl:11:9-17: 'Opt.some' takes 1 type argument, and none is given
//   help: say the type where the value is kept, and write the value without it: let NAME: TYPE<...> = ..., or in a parameter, a result, a field
// error[CL0258] main.cl:12:8-11: 'Opt' takes 1 type argument, and none is given
//   help: write Opt<T>
// error[CL0258] main.cl:13:8-21: 'Opt' takes 1 type argument, and 2 are given
//   help: write Opt<T>
// error[CL0210] main.cl:14:22-23: expected Opt<String>, found Opt<Int>
//   label main.cl:14:8-19: asked for here
// error[CL0220] main.cl:16:41-44: expected Int, found a text
//   label main.cl:3:23-24: asked for here
//   help: a number stands without quotes
//   fix (safe): leave out the quotes: main.cl:16:41-44 => "2"
// error[CL0220] main.cl:17:23-26: expected Int, found a text
//   label main.cl:17:8-19: asked for here
// error[CL0220] main.cl:18:36-37: expected String, found the number 3
//   label main.cl:6:21-22: asked for here
//   help: a text stands in quotes
//   fix (safe): put it in quotes: main.cl:18:36-37 => "\"3\""
// error[CL0220] main.cl:18:42-45: expected Int, found a text
//   label main.cl:6:27-28: asked for here
// error[CL0258] main.cl:19:8-23: 'IntPair' takes no type arguments, and 1 is given
// error[CL0258] main.cl:20:8-9: 'L' takes 1 type argument, and none is given
//   help: write L<T>
// error[CL0258] main.cl:21:9-13: 'Pair' takes 2 type arguments, and none is given
//   help: say the type where the value is kept, and write the value without it: let NAME: TYPE<...> = ..., or in a parameter, a result, a field
// error[CL0258] main.cl:22:9-13: 'Pair' takes 2 type arguments, and none is given
//   help: say the type where the value is kept, and write the value without it: let NAME: TYPE<...> = ..., or in a parameter, a result, a field
// error[CL0247] main.cl:23:28-33: this match has no arm for Opt.none<Int>
//   help: add an arm for it, or else => ...
// error[CL0210] main.cl:24:49-52: expected Int, found T
//   label main.cl:24:23-26: asked for here
// error[CL0220] main.cl:25:37-38: expected T, found the number 1
//   label main.cl:2:22-23: asked for here
// error[CL0210] main.cl:27:19-25: expected Opt<Int>, found Opt<"x">
//   label main.cl:27:8-16: asked for here
// error[CL0245] main.cl:28:31-41: type 'Grows' is made of itself
//   help: what stands for its parameter would grow without end: mention Grows with a parameter alone, as in Grows<T>
// error[CL0245] main.cl:29:36-46: type 'Outer' is made of itself
//   help: what stands for its parameter would grow without end: mention Inner with a parameter alone, as in Inner<T>
// error[CL0220] main.cl:32:18-21: expected Int, found a text
//   label main.cl:2:22-23: asked for here
