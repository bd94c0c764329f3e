let a = [
  1,
  2,
]
let b = [1, 2,]
let c = { x: 1,
  y: 2
  ,}
let d = [
  1 // one
  ,
  2
]
fn f(m: Map<String,
  Int>) -> Int = m.size()
use std.app.{ app,
unit, }
use std.k8s.{
  one,
  two,
}
let e = g(1,
2)
let h = [1,
2
,3 ]
let i = [
  1 // one
  , -2
  // three
  , 3
]
let j = g(1
, 2
)
type k = { a: Int
  , b: Int }
type m = {
  a: Int
  /// Of nothing, as a comma stands behind it.
  , b: Int
}
