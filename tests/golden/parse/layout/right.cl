rule one {
  code: "CL2001"
  severity: "error"
}
kind web {
  type: type
  kind: kind
  in: Int = 1
  if: Int = 2
  null: Int?
}
let long = a
  + b
  * c
  and d
  in e
  ?? f
  .g
  ?.h()
let text = 1 == 2
  or 2 == 3
check-it web { check: 1, at: 2, help: 3, fix: 4, where: 5, emit: 6 }
help me { }
at home { }
@root kind top { }
@allow("X", reason: "y") private kind inner { }
let generic: Map<String, Int> = a
let greater = 1 >
  2
emit k8s.Service {
} at "x"
let choice = match (a) {
  b => 1
  else => 2
}
//----
