/// What can't be known is said where it is asked for.
//--- main.cl
use std.secret.{foreign-store}

@severity("CL2149", "info")
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  foreign-store vault { by: "hand" }
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-token" } }
}

// What is right.
namespace calm {
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-token" } }
}

@allow("CL2149", reason: "a test")
namespace quiet {
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-token" } }
}
//----
// info[CL2149] main.cl:8:66-78: unknown: whether store 'vault' holds item 'shop-token'
//   in rule 'unknown'
//   help: external NAME { by: ..., store-items { vault: ["shop-token", ...] } } says what it holds
// info[CL2149] main.cl:13:66-78: unknown: whether store 'vault' holds item 'shop-token'
//   in rule 'unknown'
//   help: external NAME { by: ..., store-items { vault: ["shop-token", ...] } } says what it holds
