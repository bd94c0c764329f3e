/// A proof that is served as a page needs a listener that is open, and proves nothing about wildcards.
use std.policy.{deny-by-default}
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace edge {
  gateway public {
    class: "cilium"
    listeners {
      http { host: "*.example.org", port: 80 }
      https { host: "www.example.org", tls: www }
    }
  }
  gateway closed { class: "cilium", listeners { https { host: "b.example.org", tls: closed } }, routes-from: "Same" }
  certificate www { names: ["www.example.org"], issuer: pages }
  certificate wild { names: ["*.example.org"], issuer: pages }
  certificate far { names: ["a.example.net"], issuer: pages }
  certificate closed { names: ["b.example.org"], issuer: shut }
  secret dns { sync: elsewhere { by: "hand", keys: ["token"] } }
}
namespace shop {
  certificate shop { names: ["shop.example.org"], issuer: pages }
  certificate shut { names: ["shut.example.org"], issuer: shut }
}
acme-issuer pages { http01: public }
acme-issuer shut { http01: closed }
acme-issuer neither {}
acme-issuer both { http01: public, dns01: cloudflare { token: namespace/edge.secret/dns.keys.token } }

// What is right.
namespace clean {
  network: deny-by-default {}
  certificate clean { names: ["clean.example.org"], issuer: pages }
}
//----
// error[CL0450] page_as_proof.cl:14:30-45: '*.example.org' stands for many hosts, and a page of one host proves nothing about them
//   in acme-issuer/pages
//   help: name the hosts, or take an issuer with dns01
// error[CL0450] page_as_proof.cl:15:29-44: no listener of gateway 'public' on port 80 serves 'a.example.net', where the proof is looked for
//   in acme-issuer/pages
//   help: it serves *.example.org there
// error[CL0450] page_as_proof.cl:21:15-19: gateway 'closed' takes routes of its own namespace only, and the proof for 'shut' is served from 'shop'
//   in acme-issuer/shut
//   help: gateway closed { routes-from: "All" }
// error[CL0450] page_as_proof.cl:24:28-34: gateway 'closed' has no listener on port 80, where an ACME server looks for the proof
//   in acme-issuer/shut
//   help: gateway closed { listeners { http { host: "*.example.org", port: 80 } } }
// error[CL0450] page_as_proof.cl:25:13-20: issuer 'neither' does not say how a domain is proven to be ours
//   in acme-issuer/neither
//   help: dns01: cloudflare { token: ... }, or http01: NAME of a gateway
// error[CL0450] page_as_proof.cl:26:28-34: issuer 'both' says two ways to prove that a domain is ours
//   in acme-issuer/both
//   help: dns01: cloudflare { token: ... }, or http01: NAME of a gateway
