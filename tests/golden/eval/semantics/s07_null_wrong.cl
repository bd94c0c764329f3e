// S7: a place of type T takes no T?; a null in a list that is written is an error.
//--- main.cl
@root
kind world { a: String?, b: String = "b" }
fn f(t: String) -> Int = t.size()
kind thing in world { n: Int, t: String }
world w {
  thing one { n: f(self.path), t: world.a }
  thing two { n: world.a.size(), t: "x" }
  thing three { n: 1, t: null }
}
//----
// error[CL0211] main.cl:6:35-42: this is String?, which may be null, where String is expected
//   label main.cl:4:31-32: asked for here
//   help: test it with if (... != null), or fill in with ??
// error[CL0211] main.cl:7:18-25: this is String?, which may be null, where String is expected
//   help: write ?. to go on only if it is there, or test it with if (... != null)
//   fix (unsafe): write '?.': main.cl:7:25-26 => "?."
// error[CL0212] main.cl:8:26-30: null can't stand where String is expected
//   label main.cl:4:31-32: asked for here
//   help: give it a value; a place that may be left out is declared String?
