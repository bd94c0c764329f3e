// What a type without a name asks for is told in its place; what is no number is not called one.
//--- main.cl
use std.cilium.{load-balancer-pool}

cluster c { kubernetes: 1.34.1 }

priority-class p { value: 2000000000 }
load-balancer-pool lb { addresses: [10.0.0.1..10.0.0.9, 10.0.0.0/33] }

type Report = {
  name: String
  status: String?
  size: Int?
}

let report: Report = { name: "a", stat: "good" }
//----
// error[CL0402] main.cl:5:27-37: '2000000000' is no Int where it <= 1_000_000_000
//   label std:/namespace.cl: asked for here
//   help: it must satisfy: it <= 1_000_000_000
// error[CL0220] main.cl:6:57-68: expected AddressRange | Cidr, found 10.0.0.0/33
//   label std:/cilium.cl: asked for here
// error[CL0203] main.cl:14:35-39: 'Report' has no field 'stat'
//   label main.cl:8:6-12: declared here
//   help: did you mean 'status'?
