// limits: memory 4194304
//--- main.cl
kind parcel in cluster { weight: Int }
cluster example { domain: "example.org", kubernetes: 1.34.1 }
parcel light { weight: 1 }
parcel heavy { weight: 900 }

rule hungry {
  code: "GD0001"
  for (a in 1..100_000) { for (b in 1..100_000) { check [a, b].sum() > 0 else "never" } }
}
rule hungry-too {
  code: "GD0002"
  for (a in 1..100_000) { for (b in 1..100_000) { check [a, b].sum() > 0 else "never" } }
}
rule weight {
  code: "GD0003"
  for (p in all(parcel)) { check p.weight < 100 at p.weight else "too heavy: \(p.weight)" }
}
//----
// error[GD0003] main.cl:4:24-27: too heavy: 900
//   label main.cl:16:34-48: p.weight is 900
//   in rule 'weight'
// error[CL0427] main.cl:8:37-47: the evaluation takes more than 4 MiB of memory
//   in rule 'hungry'
//   help: what doubles again and again is the usual cause: a text, a list, kinds that hold several of one another
// error[CL0427] main.cl:12:37-47: the evaluation takes more than 4 MiB of memory
//   in rule 'hungry-too'
//   help: what doubles again and again is the usual cause: a text, a list, kinds that hold several of one another
