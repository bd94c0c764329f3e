/// A kind that is a whole installation, written outside of the standard library and used twice: a site with its namespace,
/// database, processes and route. What differs are fields; what differs once is an amendment.
use "composite-lib/site.cl".{site}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace gateway {
  gateway external { class: "cilium", listeners { http { host: "*.example.org", port: 80 } } }
}
defaults route { gateway: external }

site production {
  host: "www.example.org"
  image: "ghcr.io/example/site:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  web: 2..6
  workers { mail: 2, search: 1 }
}

site staging {
  host: "staging.example.org"
  image: "ghcr.io/example/site:v1.5.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
  workers { mail: 1 }
  postgres/database { instances: 1, storage { size: 5Gi } }
  app/worker["mail"] { env { DRY_RUN: true } }
}

/// Two sites at one host would take requests from each other.
rule sites-share-no-host {
  code: "EX0001"
  severity: "error"

  for (same in all(site).group-by(s => s.host)) {
    check same.items.size() == 1 at same.items.last()
      else "\(same.key) is the host of \(same.items.map(s => s.name).join(" and "))"
      help "each site has a host of its own"
  }
}
