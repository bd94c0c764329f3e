// A port that is too large.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
//--- now
    ports { http: 80800, metrics: 9090 }
    env {
//----
// error[CL0402]: '80800' is no Port
//   --> shop.cl:92:19
//    |
// 92 |     ports { http: 80800, metrics: 9090 }
//    |                   ^^^^^
//   ::: std:/values.cl:38:23
//    |
// 38 | type Port = Int where it >= 1 and it <= 65535
//    |                       ----------------------- asked for here
//    |
//    = help: Port: a whole number from 1 to 65535: a port of TCP or UDP
//
// 1 error
