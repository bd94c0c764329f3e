// A tag that moves.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    image: "\(house)/front:latest"
//----
// error[CL2002]: image 'ghcr.io/example/front:latest' is not pinned to a digest
//   --> shop.cl:89:12
//    |
// 89 |     image: "\(house)/front:latest"
//    |            ^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'pinned-image'
//    = help: append the digest it has now, image: "ghcr.io/example/front:latest@sha256:..."; where a kind made it up, set it
//
// warning[CL2021]: the tag 'latest' of 'example/front' says no version
//   --> shop.cl:89:12
//    |
// 89 |     image: "\(house)/front:latest"
//    |            ^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'moving-tag'
//    = help: name the tag of a version, and beside it the digest it has now
//
// 1 error, 1 warning
