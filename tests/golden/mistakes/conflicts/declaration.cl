// Two apps of one name.
//--- was
  cron-job report {
//--- now
  app cart { image: "ghcr.io/example/cart:v2.0.1@sha256:3333333333333333333333333333333333333333333333333333333333333333" }
  cron-job report {
//----
// error[CL0214]: 'app/cart' is written twice in one body
//    --> shop.cl:129:7
//     |
// 112 |   app cart {
//     |       ---- first written here
// ...
// 129 |   app cart { image: "ghcr.io/example/cart:v2.0.1@sha256:333333333333...
//     |       ^^^^
//     |
//     = help: leave one of them out, or put what is in both into one
//
// 1 error
