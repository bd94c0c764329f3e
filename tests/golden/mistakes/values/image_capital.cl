// Capital letters in the path of an image.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    image: "\(house)/Shop/Front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//----
// error[CL0217]: 'ghcr.io/example/Shop/Front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222' is no Image: the name of an image is lower case
//   --> shop.cl:89:22
//    |
// 89 |     image: "\(house)/Shop/Front:v1.4.0@sha256:22222222222222222222222...
//    |                      ^
//    |
//    = help: write ghcr.io/example/shop/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222
//
// 1 error
