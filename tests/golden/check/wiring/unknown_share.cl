/// What can't be known is counted where it is asked for.
//--- main.cl
use std.secret.{foreign-store}

@severity("CL2148", "info")
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  foreign-store vault { by: "hand" }
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-token" } }
}
//----
// info[CL2148] main.cl:4:9-13: 1 of 1 references lead to what nothing here describes
//   in rule 'unknown-share'
//   help: CL2149 lists them: @severity("CL2149", "info")
