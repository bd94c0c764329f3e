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
//    = help: name the tag of a version, and the digest it has now: image: "ghcr.io/example/front:VERSION@sha256:..."
//
// 1 error
