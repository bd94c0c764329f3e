// Maps in maps as YAML has them, with keys that are texts.
//--- was
    replicas: 3
    ports { http: 8080, metrics: 9090 }
    env {
//--- now
    labels:
      "app.kubernetes.io/part-of": "shop"
    replicas: 3
    network:
      allow:
        from: 1
      deny: 2
    env {
//----
// error[CL0064]: '{' is missing
//   --> shop.cl:91:12
//    |
// 91 |     labels:
//    |            ^
//    |
//    = help: a map stands in braces: labels: { "app.kubernetes.io/part-of": ... }
//    = fix: write the braces
// 91 -     labels:
// 92 -       "app.kubernetes.io/part-of": "shop"
// 91 +     labels: {
// 92 +       "app.kubernetes.io/part-of": "shop"
// 93 +     }
//
// error[CL0064]: '{' is missing
//    --> shop.cl:94:13
//     |
//  94 |     network:
//     |             ^
//     |
//     = help: a map stands in braces: network: { allow: ... }
//     = fix: write the braces
//  94 -     network:
//  95 -       allow:
//  96 -         from: 1
//  97 -       deny: 2
//  94 +     network: {
//  95 +       allow: {
//  96 +         from: 1
//  97 +       }
//  98 +       deny: 2
//  99 +     }
//
// 2 errors
