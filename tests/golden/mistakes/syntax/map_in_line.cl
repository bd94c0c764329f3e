// A map without its braces, on one line.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
      LANG: "en"
//--- now
    ports: http: 8080
    env {
      LANG: "en"
//----
// error[CL0064]: '{' is missing
//   --> shop.cl:92:11
//    |
// 92 |     ports: http: 8080
//    |           ^
//    |
//    = help: a map stands in braces: ports: { http: ... }
//    = fix: write the braces
// 92 -     ports: http: 8080
// 92 +     ports: { http: 8080 }
//
// 1 error
