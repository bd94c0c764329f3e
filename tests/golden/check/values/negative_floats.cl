// A sign belongs to the number it stands before, also to one with a point.
//--- main.cl
@root
kind world { share: Float = 0.0, part: Float? = -0.5 }
let a: Float = -1.5
fn twice(x: Float) -> Float = x * 2.0
let b = twice(-1.5)
let c: Float = -2
let d: Int = -2
let e: Float | String = -0.5
let f: Int = -1.5
rule r {
  code: "AA0001"
  check a < 0.0 and b < 0.0 and c < 0.0 and d < 0 and e != "" else "x"
}
world w { share: -0.25 }
//----
// error[CL0220] main.cl:9:15-18: expected Int, found the number 1.5
//   label main.cl:9:8-11: asked for here
//   help: a whole number has no '.'
