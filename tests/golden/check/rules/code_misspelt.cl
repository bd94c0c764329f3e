// A rule that says something unknown may have meant its code: that it has none is not said as well.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
rule one {
  coe: "GD0001"
  check true else "never"
}
//----
// error[CL0203] main.cl:3:3-6: 'rule' has no field 'coe'
//   help: did you mean 'code'?
//   fix (safe): change to 'code': main.cl:3:3-6 => "code"
