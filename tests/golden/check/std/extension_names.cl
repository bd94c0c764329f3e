/// Extensions of Talos are called by who makes them, too.
use std.talos.{schematic}

cluster demo { domain: "example.org", kubernetes: 1.34.0, talos: 1.11.1 }
node-pool main {
  role: "control-plane"
  image: schematic { extensions: ["iscsi-tools", "Siderolabs/util-linux-tools", "siderolabs/qemu-guest-agent"] }
  count: 1
}
//----
// error[CL0450] extension_names.cl:7:35-48: 'iscsi-tools' is no name of an extension: it says who makes it, too
//   in node-pool/main.image
//   help: "siderolabs/iscsi-tools" for one of Talos itself
// error[CL0450] extension_names.cl:7:50-79: 'Siderolabs/util-linux-tools' is no name of an extension: it says who makes it, too
//   in node-pool/main.image
//   help: small letters, a slash, small letters: "siderolabs/iscsi-tools"
