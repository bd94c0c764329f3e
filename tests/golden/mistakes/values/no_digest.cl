// An image without a digest.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    image: "\(house)/front:v1.4.0"
//----
// error[CL2002]: image 'ghcr.io/example/front:v1.4.0' is not pinned to a digest
//   --> shop.cl:89:12
//    |
// 89 |     image: "\(house)/front:v1.4.0"
//    |            ^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'pinned-image'
//    = help: append the digest it has now, image: "ghcr.io/example/front:v1.4.0@sha256:..."; where a kind made it up, set it
//
// 1 error
