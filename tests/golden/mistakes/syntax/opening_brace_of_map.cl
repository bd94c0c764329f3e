// Of the braces of a map, one is there.
//--- was
    ports { http: 8080, metrics: 9090 }
    env {
      LANG: "en"
//--- now
    ports:
      http: 8080
      metrics: 9090
    }
    env {
      LANG: "en"
//----
// error[CL0064]: '{' is missing
//   --> shop.cl:92:11
//    |
// 92 |     ports:
//    |           ^
//    |
//    = help: a map stands in braces: ports: { http: ... }
//    = fix: write the braces
// 92 -     ports:
// 92 +     ports: {
//
// 1 error
