/// A store holds what is taken out of it.
//--- main.cl
use std.external.{external}
use std.secret.{foreign-store}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }
external items { by: "people", store-items { vault: ["shop-token", "shop-mail"] } }

namespace web {
  foreign-store vault { by: "hand" }
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-tokne" } }
}

// What is right.
namespace calm {
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-token" } }
}

@allow("CL2145", reason: "a test")
namespace quiet {
  secret shop { sync: from-store { store: vault }, data { TOKEN: "shop-tokne" } }
}
//----
// error[CL2145] main.cl:9:66-78: store 'vault' holds no item 'shop-tokne', which ExternalSecret 'shop' takes
//   in rule 'store-item'
//   help: did you mean 'shop-token'?
