// What a generic function says of its parameters holds for every type.
//--- main.cl
@root
kind world {}
world w {}

fn constant<T>(x: T) -> T = 1
fn other<A, B>(x: A, y: B) -> A = y
fn text<T>(x: T) -> String = x
fn list<T>(x: T) -> [T] = [x, "and a text"]
fn number<T>(x: T) -> Int = x + 1
fn wrap<T>(x: T) -> { v: T } = { v: x }
type Rec<T> = { next: Rec<T>?, v: T }
type Box<T> = { value: T, more: [Box<T>] = [] }
type Inner<T> = { r: { x: T } }
type Begun<T> = { v: T = 1 }

let a: String = wrap(1).v
let b: Rec<Int> = { v: 1, next: { v: "x" } }
let c: Box<Int> = { value: 1, more: [{ value: "x" }] }
let d: Inner<Int> = { r: { x: "x" } }
fn twoLets(x: Int) -> Int {
  let y = x
  let y = 3
  y
}
//----
// error[CL0220] main.cl:5:29-30: expected T, found the number 1
//   label main.cl:5:25-26: asked for here
// error[CL0210] main.cl:6:35-36: expected A, found B
//   label main.cl:6:31-32: asked for here
// error[CL0210] main.cl:7:30-31: expected String, found T
//   label main.cl:7:21-27: asked for here
// error[CL0220] main.cl:8:31-43: expected T, found a text
//   label main.cl:8:21-24: asked for here
// error[CL0220] main.cl:9:33-34: expected T, found the number 1
// error[CL0220] main.cl:14:26-27: expected T, found the number 1
// error[CL0210] main.cl:16:17-26: expected String, found Int
//   label main.cl:16:8-14: asked for here
//   help: write it as a text: "\(wrap(1).v)"
//   fix (safe): write "\(wrap(1).v)": main.cl:16:17-26 => "\"\\(wrap(1).v)\""
// error[CL0220] main.cl:17:38-41: expected Int, found a text
//   label main.cl:11:32-33: asked for here
// error[CL0220] main.cl:18:47-50: expected Int, found a text
//   label main.cl:12:17-22: asked for here
// error[CL0220] main.cl:19:31-34: expected Int, found a text
//   label main.cl:13:24-25: asked for here
// error[CL0215] main.cl:22:7-8: 'y' is defined twice
//   label main.cl:21:7-8: first defined here
//   help: give one of them another name
