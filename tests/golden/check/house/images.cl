// One cause is one report: who pins an image names a version too. Where nobody asks for a digest, a moving tag is told.
//--- main.cl
use std.k8s

cluster demo { kubernetes: 1.34.1 }
namespace web {
  defaults app { resources { limits { memory: 64Mi } } }
  app right { image: "ghcr.io/example/right:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app latest { image: "ghcr.io/example/latest:latest" }
  app without { image: "ghcr.io/example/without" }
  app version { image: "ghcr.io/example/version:v1" }
  app moving { image: "ghcr.io/example/moving:stable@sha256:1111111111111111111111111111111111111111111111111111111111111111" }
  app capitals { image: "GHCR/Example:5000" }
  @allow("CL2002", reason: "nobody wrote its digest down")
  app undigested { image: "ghcr.io/example/undigested:latest" }
  @allow("CL2002", reason: "nobody wrote its digest down")
  @allow("CL2021", reason: "its author gives no versions")
  app allowed { image: "ghcr.io/example/allowed:latest" }
}
@severity("CL2002", "off", reason: "a place to try things out")
namespace loose {
  defaults app { resources { limits { memory: 64Mi } } }
  app try { image: "ghcr.io/example/try:latest" }
}
rule other {
  code: "MY0001"
  unless: "CL2020"
  check true else "never said"
}
rule unknown {
  code: "MY0002"
  unless: "CL2999"
  check true else "never said"
}
//----
// error[CL2002] main.cl:7:23-54: image 'ghcr.io/example/latest:latest' is not pinned to a digest
//   in rule 'pinned-image'
//   help: name the tag of a version, and the digest it has now: image: "ghcr.io/example/latest:VERSION@sha256:..."
// error[CL2002] main.cl:8:24-49: image 'ghcr.io/example/without' is not pinned to a digest
//   in rule 'pinned-image'
//   help: name the tag of a version, and the digest it has now: image: "ghcr.io/example/without:VERSION@sha256:..."
// error[CL2002] main.cl:9:24-52: image 'ghcr.io/example/version:v1' is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, image: "ghcr.io/example/version:v1@sha256:..."; where a kind made it up, set it
// warning[CL2021] main.cl:10:23-126: the tag 'stable' of 'ghcr.io/example/moving' says no version
//   in rule 'moving-tag'
//   help: name the tag of a version, and beside it the digest it has now
// error[CL0217] main.cl:11:31-32: 'GHCR/Example:5000' is no Image: the name of an image is lower case
//   label std:/container.cl: asked for here
//   help: write GHCR/example:5000
// warning[CL2021] main.cl:13:27-62: the tag 'latest' of 'ghcr.io/example/undigested' says no version
//   in rule 'moving-tag'
//   help: name the tag of a version, and beside it the digest it has now
// warning[CL2021] main.cl:21:20-48: the tag 'latest' of 'ghcr.io/example/try' says no version
//   in rule 'moving-tag'
//   help: name the tag of a version, and beside it the digest it has now
// error[CL0453] main.cl:30:11-19: no rule has the code 'CL2999'
//   help: did you mean 'CL2009'?
