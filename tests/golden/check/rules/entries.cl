// What a rule says of itself, and what attributes say of rules, is written out and known.
//--- main.cl
@profile("strickt")
@severity("GD0001", "warn")
cluster main { kubernetes: 1.34.1 }

@profile()
@severity("GD0001")
namespace a {}

@severity("GD0001", "off")
@severity("GD0009", "info")
namespace b {}

rule one {
  code: "GD0001"
  severity: "\("err")or"
  level: "error"
  for (n in all(namespace)) { check n.name != "x" at n else "it is x" }
}

rule three {
  code: ""
  strict: "fatal"
  for (n in all(namespace)) { check n.name != "x" at n else "it is x" }
}
//----
// error[CL0216] main.cl:1:10-19: "strickt" is not one of "default", "strict", "migration"
//   help: did you mean 'strict'?
//   fix (safe): change to 'strict': main.cl:1:11-18 => "strict"
// error[CL0216] main.cl:2:21-27: "warn" is not one of "off", "info", "warning", "error"
//   help: did you mean 'warning'?
//   fix (unsafe): change to 'warning': main.cl:2:22-26 => "warning"
// error[CL0264] main.cl:5:1-11: @profile names no profile
//   help: @profile("strict"), or "migration", or "default"
// error[CL0263] main.cl:6:1-20: @severity has no code and severity, both written out
//   help: @severity("CODE", "warning"); it is one of error, warning, info and off
// error[CL0263] main.cl:9:1-27: @severity has no reason
//   help: say why nobody needs this rule here: reason: "..."
// error[CL0265] main.cl:15:13-25: 'severity' of a rule is computed
//   help: a rule is listed and explained without anything being computed
// error[CL0203] main.cl:16:3-8: 'rule' has no field 'level'
// error[CL0284] main.cl:20:6-11: rule 'three' has no code
//   help: give it a code of its own, such as code: "GD0001"
// error[CL0216] main.cl:22:11-18: "fatal" is not one of "off", "info", "warning", "error"
