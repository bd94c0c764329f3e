// S19 and S20: literals adopt what their place expects; texts are kept as written, equality is by value.
//--- main.cl
type Port = Int where it >= 1 and it <= 65535
@root
kind world {
  version: Version = 1.30
  window: Duration = 3m
  above: Quantity = 35m
  count: Range = 2
  port: Port = 8080
  net: Cidr = 10.0.0.0/16
  emit yaml({
    version: version
    window: window.seconds()
    above: above
    same: Quantity(1Gi) == Quantity(1024Mi)
    from: count.from
    port: port
    host: net.host(5)
    open: { size: 10Gi, half: 0.50, n: 3, v: 1.2.3 }
    image: image.repository
    tag: image.tag
    at: Duration(100m)
  }) at "out.yaml"
  image: Image = "ghcr.io/a/b:v1"
}
world w {}
//----
// error[CL2002] main.cl:23:18-34: image 'ghcr.io/a/b:v1' is not pinned to a digest
//   in rule 'pinned-image'
//   help: append the digest it has now, image: "ghcr.io/a/b:v1@sha256:..."; where a kind made it up, set it
// file out.yaml (yaml) of world/w
//   .version: "1.30"                     <- default main.cl:4:22 in world/w
//   .window: 180                         <- computed main.cl:12:13 in world/w <- default main.cl:5:22 in world/w
//   .above: "35m"                        <- default main.cl:6:21 in world/w
//   .same: true                          <- computed main.cl:14:11 in world/w of 2
//   .from: 2                             <- default main.cl:7:18 in world/w
//   .port: 8080                          <- default main.cl:8:16 in world/w
//   .host: "10.0.0.5"                    <- computed main.cl:17:11 in world/w of 2
//   .open.size: "10Gi"                   <- literal main.cl:18:19 in world/w
//   .open.half: 0.50                     <- literal main.cl:18:31 in world/w
//   .open.n: 3                           <- literal main.cl:18:40 in world/w
//   .open.v: "1.2.3"                     <- literal main.cl:18:46 in world/w
//   .image: "a/b"                        <- default main.cl:23:18 in world/w
//   .tag: "v1"                           <- default main.cl:23:18 in world/w
//   .at: "100m"                          <- literal main.cl:21:18 in world/w
