// Two entries of a map without its braces: the second may belong to what is around.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
      LANG: "en"
//--- now
    ports: http: 8080, metrics: 9090
    env {
      LANG: "en"
//----
// error[CL0064]: '{' is missing
//   --> shop.cl:92:11
//    |
// 92 |     ports: http: 8080, metrics: 9090
//    |           ^
//    |
//    = help: a map stands in braces: ports: { http: ... }
//    = fix, to be looked at: write the braces
// 92 -     ports: http: 8080, metrics: 9090
// 92 +     ports: { http: 8080, metrics: 9090 }
//
// 1 error
