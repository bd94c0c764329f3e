// S10: a set that decides about itself, and a value that needs itself, are shown as the path that closes.
//--- main.cl
@root
kind world {}
kind app in world { a: Int = b, b: Int = c, c: Int = a }
kind other in world { n: Int = 1 }
world w {
  if (all(app).size() > 9) { app overflow {} }
  app one {}
  other two { n: app/one.a }
}
//----
// error[CL0401] main.cl:3:30-31: 'app/one.a' needs itself
//   here: app/one.a needs app/one.b here
//   label main.cl:3:42-43: app/one.b needs app/one.c here
//   label main.cl:3:54-55: app/one.c needs app/one.a here
//   help: one of them needs a value that the others are not in
// error[CL0401] main.cl:6:7-26: 'which app/overflow there is' needs itself
//   here: which app/overflow there is needs this 'if' here
//   label main.cl:6:7-15: this 'if' needs all(app) here
//   label main.cl:6:7-15: all(app) needs which app/overflow there is here
//   help: one of them needs a value that the others are not in
