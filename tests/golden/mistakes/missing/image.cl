// An app without an image.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
//----
// error[CL0213]: 'app' needs 'image'
//    --> shop.cl:88:7
//     |
//  88 |   app front {
//     |       ^^^^^
//    ::: std:/container.cl:156:3
//     |
// 156 |   image: Image
//     |   ----- declared here
//     |
//     = help: write image: ...; or for all that say none: defaults app { image: ... }
//
// 1 error
