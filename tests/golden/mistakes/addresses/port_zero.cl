// Port 0.
//--- was
    { protocol: "tcp", ports: 443, why: "web" }
//--- now
    { protocol: "tcp", ports: 0, why: "web" }
//----
// error[CL0402]: '0' is no Port
//   --> shop.cl:39:31
//    |
// 39 |     { protocol: "tcp", ports: 0, why: "web" }
//    |                               ^
//   ::: std:/values.cl:38:23
//    |
// 38 | type Port = Int where it >= 1 and it <= 65535
//    |                       ----------------------- asked for here
//    |
//    = help: Port: a whole number from 1 to 65535: a port of TCP or UDP
//
// 1 error
