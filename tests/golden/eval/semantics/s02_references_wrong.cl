// S2: two candidates show both paths; nothing there is an error; of another kind as well.
//--- main.cl
@root
kind world {}
kind place in world {}
kind thing in place { size: Int = 1 }
kind other in place {}
kind holder in world { of: thing }
world w {
  place a { thing x {} }
  place b { thing x {}, other y {} }
  holder one { of: thing/x }
  holder two { of: thing/z }
  holder three { of: other/y }
}
//----
// error[CL0208] main.cl:10:20-27: 'thing/x' may be one of 2 instances
//   label main.cl:8:19-20: world/w.place/a.thing/x
//   label main.cl:9:19-20: world/w.place/b.thing/x
//   help: write the path of the one you mean, such as world/w.place/a.thing/x
// error[CL0207] main.cl:11:20-27: no thing 'z' is declared
//   help: there is 'x'
//   help: declare it: thing z { }
// error[CL0210] main.cl:12:22-29: expected thing, found other
//   label main.cl:6:24-26: asked for here
