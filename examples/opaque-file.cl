/// Files as they are, beside what is made of everything else.
use std.raw.{opaque-file}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace default {}

opaque-file ignore { to: ".gitignore", content: "*.tfstate\n" }
opaque-file versions { to: "versions.json", content: json({ kubernetes: cluster.kubernetes }) }
