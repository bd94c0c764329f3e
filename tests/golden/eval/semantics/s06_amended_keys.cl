// S6: an amendment names a member of a family that is there.
//--- main.cl
@root
kind world {}
kind part in world { size: Int = 1 }
kind team in world {
  for (n in ["red", "blue"]) { part side[n] {} }
  part captain {}
}
kind league in world { team home {}, team away {} }
world w {
  team one {
    part/side["red"] { size: 2 }
    part/side["blau"] { size: 3 }
    for (n in ["blue", "green"]) { part/side[n] { size: 4 } }
    part/captain["x"] { size: 5 }
  }
  league all { team/home.part/side["yellow"] { size: 6 }, team/away.part/side["blue"] { size: 7 } }
}
//----
// error[CL0404] main.cl:12:15-21: there is no key 'blau'
//   label main.cl:5:37-41: declared here
//   help: its keys are red, blue
//   help: an amendment changes what is declared, and declares nothing
// error[CL0404] main.cl:13:46-47: there is no key 'green'
//   label main.cl:5:37-41: declared here
//   help: its keys are red, blue
//   help: an amendment changes what is declared, and declares nothing
// error[CL0404] main.cl:14:18-21: there is no key 'x'
//   label main.cl:6:8-15: declared here
//   help: 'captain' is declared without a key: write part/captain
// error[CL0404] main.cl:16:36-44: there is no key 'yellow'
//   label main.cl:5:37-41: declared here
//   help: its keys are red, blue
//   help: an amendment changes what is declared, and declares nothing
