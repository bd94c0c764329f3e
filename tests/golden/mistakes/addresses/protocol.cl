// A protocol in capitals.
//--- was
    { protocol: "tcp", ports: 443, why: "web" }
//--- now
    { protocol: "TCP", ports: 443, why: "web" }
//----
// error[CL0216]: "TCP" is not one of "tcp", "udp"
//   --> shop.cl:39:17
//    |
// 39 |     { protocol: "TCP", ports: 443, why: "web" }
//    |                 ^^^^^
//   ::: std:/firewall.cl:7:3
//    |
//  7 |   protocol: "tcp" | "udp"
//    |   -------- asked for here
//    |
//    = help: did you mean 'tcp'?
//    = fix: change to 'tcp'
// 39 -     { protocol: "TCP", ports: 443, why: "web" }
// 39 +     { protocol: "tcp", ports: 443, why: "web" }
//
// 1 error
