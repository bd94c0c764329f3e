// What weighs where is said before a declaration, an amendment or a kind.
//--- main.cl
cluster main { kubernetes: 1.34.1 }

@severity("GD0001", "info")
let team = "shop"

@profile("strict")
rule one {
  code: "GD0001"
  for (n in all(namespace)) { check "team" in n.labels at n else "namespace '\(n.name)' has no team" }
}

@profile("migration")
kind area is namespace {}

area a {}

area b { labels { owner: team } }
//----
// error[CL0289] main.cl:3:1-28: @severity has no effect here
//   help: put it before the declaration around, or the kind: it holds for what is declared there and below
// error[CL0289] main.cl:6:1-19: @profile has no effect here
//   help: put it before the declaration around, or the kind: it holds for what is declared there and below
// error[CL0450] main.cl:15:6-7: namespace 'a' stands inside another, and Kubernetes has them side by side
//   in area/a
//   help: declare it beside the other one
// error[CL0450] main.cl:17:6-7: namespace 'b' stands inside another, and Kubernetes has them side by side
//   in area/b
//   help: declare it beside the other one
