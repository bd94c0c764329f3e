// A range without its length.
//--- was
    { protocol: "tcp", ports: 6443, from: [office], why: "the office" }
//--- now
    { protocol: "tcp", ports: 6443, from: [203.0.113.7], why: "the office" }
//----
// error[CL0217]: '203.0.113.7' is no Cidr: '203.0.113.7' has no prefix length
//   --> shop.cl:40:55
//    |
// 40 | ...rotocol: "tcp", ports: 6443, from: [203.0.113.7], why: "the office" }
//    |                                                   ^
//   ::: std:/firewall.cl:11:3
//    |
// 11 |   from: [Cidr] = ["0.0.0.0/0", "::/0"]
//    |   ---- asked for here
//    |
//    = help: write 203.0.113.7/32 for this one address
//
// 1 error
