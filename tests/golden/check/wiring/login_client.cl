/// Who has people logged in is known to who logs them in.
//--- main.cl
cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace login {
  chart dex {
    from: "https://charts.dexidp.io"
    version: "0.24.1"
    values { config { issuer: "https://login.example.org", staticClients: [{ id: "wiki", name: "Wiki" }] } }
  }
}

namespace wiki {
  chart wiki {
    from: "https://charts.example.org"
    version: "1.2.3"
    values { oidc { issuer: "https://login.example.org", clientID: "wkii" } }
  }
}

// What is right.
namespace calm {
  chart wiki-two {
    from: "https://charts.example.org"
    version: "1.2.3"
    values { oidc { issuer: "https://login.example.org", clientID: "wiki" } }
  }
}

@allow("CL2152", reason: "a test")
namespace quiet {
  chart wiki-three {
    from: "https://charts.example.org"
    version: "1.2.3"
    values { oidc { issuer: "https://login.example.org", clientID: "wkii" } }
  }
}
//----
// error[CL2152] main.cl:15:68-74: https://login.example.org knows no client 'wkii'
//   in rule 'login-client'
//   help: did you mean 'wiki'?
