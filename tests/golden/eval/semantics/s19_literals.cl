// S19: literals adopt, values do not; a scalar gives its text; equality by value; interpolated texts are parsed.
//--- main.cl
@root
kind world { v: Version = 1.30, q: Quantity = 1Gi, d: Duration = 3m, r: Range = 2, p: Percent = 80%, any: Any = 10Gi }
kind thing in world { c: Cidr, text: String, port: Int | String = 80 }
let base = "10.0"
let number: Int = 25
type Small = Int where it < 100
fn shape(ports: Small | Range) -> String = match (ports) { Int => "one", Range => "several" }
world w { thing a { c: "\(base).0.0/16", text: world.q, port: 8080 } }
rule literals {
  code: "XX0001"
  check world.v == Version("1.30") and "\(world.v)" == "1.30" else "kept as written"
  check world.q == Quantity("1024Mi") and thing/a.text == "1Gi" else "by value; a scalar gives its text"
  check world.r.from == 2 and world.r.to == 2 and world.d == Duration("180s") and world.p.number() == 80 else "adopted"
  check thing/a.c == Cidr("10.0.0.0/16") and world.any == "10Gi" else "interpolated, open"
  // What a value may become in several ways, it becomes by the way that changes least.
  check shape(25) == "one" and shape(number) == "one" and shape(1..2) == "several" else "an Int stays one"
}
//----
