// S20: ranges of addresses: both ends, empty ones, IPv6, the two types of ranges apart.
//--- main.cl
@root
kind world { pool: AddressRange = 10.0.0.8..10.0.0.10, one: AddressRange = 10.0.0.1, six: AddressRange = "fd00::1".."fd00::2" }
world w {}
fn which(r: Range | AddressRange | Cidr) -> String = match (r) { Range => "ints", AddressRange => "addresses", Cidr => "block" }
rule addresses {
  code: "XX0001"
  check [for (a in world.pool) "\(a)"] == ["10.0.0.8", "10.0.0.9", "10.0.0.10"] else "both ends"
  check [for (a in 10.0.0.2..10.0.0.1) a] == [] else "empty"
  check world.one.from == IpAddress("10.0.0.1") and world.one.to == world.one.from else "one address"
  check world.six.from == IpAddress("fd00::1") and [for (a in world.six) a].size() == 2 else "IPv6"
  check IpAddress("10.0.0.9") in world.pool and not (IpAddress("10.0.0.11") in world.pool) else "in"
  check world.pool.size() == 3 and world.pool.contains(world.pool.to) else "functions"
  check world.pool.from < world.pool.to else "in order"
  check which(1..2) == "ints" and which(10.0.0.1..10.0.0.2) == "addresses" and which(10.0.0.0/8) == "block" else "match"
}
//----
