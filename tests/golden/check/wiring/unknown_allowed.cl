/// What can't be known is allowed where it is asked, and its count at the cluster.
//--- main.cl
use std.secret.{foreign-store}

@severity("CL2148", "info")
@severity("CL2149", "info")
@allow("CL2148", reason: "the store is looked after elsewhere")
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  foreign-store vault { by: "hand" }
  @allow("CL2149", reason: "the store is looked after elsewhere")
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-token" } }
}
//----
