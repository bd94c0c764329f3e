use "../types/nullable.schema" as pools
use std.raw.{raw-object}

cluster c { domain: "example.org", kubernetes: 1.34.1, talos: 1.11.5 }
node-pool control { role: "control-plane", count: 3 }

// Whoever reads a null that is written finds nothing there.
rule no-path {
  code: "PL0001"
  for (p in all(pools.Pool)) {
    check p.spec?.data?.path != null at p else "'\(p.metadata?.name ?? "")' lies \(p.spec?.note ?? "nowhere")"
  }
}
namespace shop {
  raw-object written { object: pools.Pool { metadata { name: "written" }, spec { data: explicit-null, size: 1, note: explicit-null } } }
  raw-object lost { object: pools.Pool { metadata { name: "lost" }, spec { data: null, size: explicit-null, note: null } } }
}
