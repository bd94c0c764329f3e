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

@severity("GD0001", "warning")
area/a { labels { owner: team } }
