// A rule asks about what there is: it declares nothing, changes nothing and writes nothing.
//--- main.cl
@root
kind world { part a {} }
kind part in world { size: Int = 1 }
world w {}
rule r {
  code: "GD0001"
  emit "text" at "file"
  part more {}
  part/a { size: 2 }
  defaults part { size: 3 }
  for (p in all(part)) {
    emit "text" at "\(p.id)"
    check p.size > 0 else "small"
  }
}
//----
// error[CL0281] main.cl:7:3-7: 'emit' can't stand in a rule
//   help: a rule asks about what there is and makes nothing; it holds let, check, for, if
// error[CL0281] main.cl:8:3-7: 'part' can't stand in a rule
//   help: a rule asks about what there is and makes nothing; it holds let, check, for, if
// error[CL0281] main.cl:9:3-9: 'part/a' can't stand in a rule
//   help: a rule asks about what there is and makes nothing; it holds let, check, for, if
// error[CL0281] main.cl:10:3-11: 'defaults' can't stand in a rule
//   help: a rule asks about what there is and makes nothing; it holds let, check, for, if
// error[CL0281] main.cl:12:5-9: 'emit' can't stand in a rule
//   help: a rule asks about what there is and makes nothing; it holds let, check, for, if
