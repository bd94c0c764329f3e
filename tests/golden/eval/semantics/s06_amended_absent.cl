// S4, S6: an amendment of what a false condition leaves out would say nothing, unless it has a condition of its own.
//--- main.cl
@root
kind world {}
kind leaf { v: Int = 1 }
kind twig in world {
  long: Bool = false
  if (long) { leaf a {} }
  for (k in if (long) ["x"] else []) { leaf b[k] {} }
  leaf/b { v: 3 }
}
kind branch in world {
  long: Bool = false
  twig inner { long: long }
  if (long) { twig/inner { leaf/a { v: 4 } } }
}
world w {
  twig short { leaf/a { v: 2 } }
  twig long { long: true, leaf/a { v: 2 } }
  twig asked { if (self.leaf/a != null) { leaf/a { v: 5 } } }
  twig found { long: true, if (self.leaf/a != null) { leaf/a { v: 6 } } }
  branch small { twig/inner.leaf/a { v: 2 } }
  branch large { long: true, twig/inner.leaf/a { v: 2 } }
  branch whole { twig/inner { leaf/a { v: 2 } } }
}
rule seen {
  code: "XX0001"
  check twig/long.leaf/a?.v == 2 and twig/found.leaf/a?.v == 6 and branch/large.twig/inner.leaf/a?.v == 2 else "amended"
}
//----
// error[CL0403] main.cl:16:16-22: 'leaf/a' is null here
//   label main.cl:6:20-21: declared here, under an 'if' that is false
//   help: an amendment changes what is there: write it under if (self.leaf/a != null), or leave it out
// error[CL0403] main.cl:20:29-35: 'leaf/a' is null here
//   label main.cl:6:20-21: declared here, under an 'if' that is false
//   help: an amendment changes what is there: write it under if (self.twig/inner.leaf/a != null), or leave it out
// error[CL0403] main.cl:22:31-37: 'leaf/a' is null here
//   label main.cl:6:20-21: declared here, under an 'if' that is false
//   help: an amendment changes what is there: write it under if (self.leaf/a != null), or leave it out
