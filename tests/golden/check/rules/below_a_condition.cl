// In a loop or condition of a rule stand lets and checks: what else is written there says nothing.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
rule one {
  code: "GD0001"
  if (true) { error: "no app" }
  for (n in all(namespace)) {
    foo { b: 1 }
    severity: "off"
    "help": "ask somebody"
    check n.name != "" at n else "no name"
  }
  ...one
}
//----
// error[CL0203] main.cl:4:15-20: 'rule' has no field 'error'
//   help: what a rule finds is said by check CONDITION else "..."
// error[CL0203] main.cl:6:5-8: 'rule' has no field 'foo'
//   help: what a rule finds is said by check CONDITION else "..."
// error[CL0281] main.cl:7:5-13: 'severity' can't stand in a loop or condition
//   help: a rule says it once, for all it finds: write it in the rule itself
// error[CL0203] main.cl:8:5-11: 'rule' has no field '"help"'
//   help: what a rule finds is said by check CONDITION else "..."
// error[CL0281] main.cl:11:3-9: '...one' can't stand in a rule
//   help: a rule asks about what there is and makes nothing; it holds let, check, for, if
