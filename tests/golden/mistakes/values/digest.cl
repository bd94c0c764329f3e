// A digest that is too short.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222"
//----
// error[CL0217]: 'ghcr.io/example/front:v1.4.0@sha256:2222222222222222222222222222222222222222' is no Image: the digest has 40 digits
//   --> shop.cl:89:42
//    |
// 89 | ...ge: "\(house)/front:v1.4.0@sha256:22222222222222222222222222222222222...
//    |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = help: a sha256 digest has 64
//
// 1 error
