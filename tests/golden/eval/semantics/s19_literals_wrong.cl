// S19: a String is no scalar by itself; a unit wants a type; a union that two could take; errors point into the literal.
//--- main.cl
@root
kind world { s: String = "10.0.0.0/8" }
kind thing in world { c: Cidr, x: Duration | Quantity = Duration(1m) }
let unit = 5m
world w {
  thing a { c: world.s }
  thing b { c: 10.0.0.0/8, x: 100m }
  thing c { c: "10.0.0/8" }
  thing d { c: "10.\(unit-free).0.0/40" }
}
let unit-free = 1
//----
// error[CL0218] main.cl:4:12-14: nothing here says what '5m' measures
//   help: write the type it is meant to have, such as Duration(5m), or "5m" for a text
// error[CL0210] main.cl:6:16-23: expected Cidr, found String
//   label main.cl:3:23-24: asked for here
//   help: a text is read as one by Cidr(...)
//   fix (unsafe): check it with Cidr(...): main.cl:6:16-16 => "Cidr(" main.cl:6:23-23 => ")"
// error[CL0219] main.cl:7:31-35: '100m' could be any of Duration, Quantity
//   help: say which: Duration(100m)
//   fix (unsafe): write Duration(100m): main.cl:7:31-35 => "Duration(100m)"
//   fix (unsafe): write Quantity(100m): main.cl:7:31-35 => "Quantity(100m)"
// error[CL0217] main.cl:8:17-23: '10.0.0/8' is no Cidr: '10.0.0' has 3 numbers, an IPv4 address has 4
//   label main.cl:3:23-24: asked for here
//   help: write an address such as 10.0.0.1 or 2001:db8::1
// error[CL0217] main.cl:9:37-39: '10.1.0.0/40' is no Cidr: '40' is larger than the 32 bits of an address
//   help: write a prefix length from 0 to 32
