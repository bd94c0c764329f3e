// S20: the ends of a range of addresses are of one family.
//--- main.cl
@root
kind world { pool: AddressRange }
world w { pool: 10.0.0.1.."fd00::1" }
rule used {
  code: "XX0001"
  check world.pool.size() > 0 else "empty"
}
//----
// error[CL0231] main.cl:3:25-27: '..' can't be applied to addresses of IPv4 and IPv6
//   help: both ends of a range are of one family
