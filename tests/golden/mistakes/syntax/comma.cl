// A comma forgotten in a line.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
//--- now
    ports { http: 8080 metrics: 9090 }
    env {
//----
// error[CL0074]: two things stand on one line without a comma
//   --> shop.cl:92:23
//    |
// 92 |     ports { http: 8080 metrics: 9090 }
//    |                       ^------- the next one begins here
//    |
//    = fix: write ','
// 92 -     ports { http: 8080 metrics: 9090 }
// 92 +     ports { http: 8080, metrics: 9090 }
//
// 1 error
