// What is deprecated says so where it is used: a kind where it is declared, a field where it is
// set. "use X" is a fix where X is known.
@deprecated("use segment")
kind subnet in cluster {
  range: Cidr
}

kind segment in cluster {
  @deprecated("use range")
  network: Cidr?
  range: Cidr?
}

type Port-Map = {
  @deprecated("say it with a route")
  node: Int = 0
  pod: Int = 0
}
let ports: Port-Map = { node: 30080 }

cluster home { kubernetes: 1.34.0 }
subnet a { range: 10.0.0.0/24 }
segment b { network: 10.0.1.0/24 }
//----
// warning[CL0262] kinds_and_fields.cl:19:25-29: 'node' is deprecated
//   label kinds_and_fields.cl:15:3-37: deprecated here
//   help: say it with a route
// warning[CL0262] kinds_and_fields.cl:22:1-7: 'subnet' is deprecated
//   label kinds_and_fields.cl:3:1-27: deprecated here
//   help: use segment
//   fix (safe): write 'segment': kinds_and_fields.cl:22:1-7 => "segment"
// warning[CL0262] kinds_and_fields.cl:23:13-20: 'network' is deprecated
//   label kinds_and_fields.cl:9:3-27: deprecated here
//   help: use range
//   fix (safe): write 'range': kinds_and_fields.cl:23:13-20 => "range"
