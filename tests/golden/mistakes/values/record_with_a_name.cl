// A block of HCL where a list of records stands.
//--- was
    { protocol: "tcp", ports: 443, why: "web" }
//--- now
    ingress { protocol: "tcp", ports: 443, why: "web" }
//----
// error[CL0202]: no type 'ingress' is known here
//   --> shop.cl:39:5
//    |
// 39 |     ingress { protocol: "tcp", ports: 443, why: "web" }
//    |     ^^^^^^^
//   ::: std:/firewall.cl:23:3
//    |
// 23 |   allow: [FirewallRule]
//    |   ----- asked for here
//    |
//    = help: a FirewallRule stands here, written without a name: { protocol: ..., ports: ..., from: ..., why: ... }
//
// 1 error
