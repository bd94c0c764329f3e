/// What has a name in a module is no text: the name is told.
//--- main.cl
use std.hetzner
use std.nodes
type Own = { size: Int }
cluster c { domain: "example.org", kubernetes: 1.34.0 }
let known: nodes.Machine = "cax31"
let unknown: nodes.Machine = "cax99"
let fields: Own = "large"
//----
// error[CL0220] main.cl:5:28-35: expected Machine, found a text
//   label main.cl:5:12-25: asked for here
//   help: it has a name, without quotes: hetzner.cax31
//   fix (safe): write hetzner.cax31: main.cl:5:28-35 => "hetzner.cax31"
// error[CL0220] main.cl:6:30-37: expected Machine, found a text
//   label main.cl:6:14-27: asked for here
//   help: Machine is written hetzner.cax11 or hetzner.cax21 or hetzner.cax31 or hetzner.cax41 or hetzner.cx22
// error[CL0220] main.cl:7:19-26: expected Own, found a text
//   label main.cl:7:13-16: asked for here
//   help: its fields stand in braces: { name: value }
