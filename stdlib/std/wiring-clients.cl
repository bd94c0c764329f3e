/// Whether those who log people in, and those who have them logged in, know each other by the same name.
use std.objects.{nearest}
use std.open-data.{as-text, parts-of-charts, text-at}
use std.wiring.{advice, as-set, entries-at, name-of, objects-of, texts-at}
use std.wiring-traffic.{routes}

/// Who asks for a login under a name that the provider does not know is turned away.
rule login-client {
  code: "CL2152"
  severity: "error"

  let providers = parts-of-charts(["staticClients"]).filter(p => p.beside.text-at("issuer") != null)
  let ids = providers.flat-map(p => texts-at(p.beside, "staticClients.id"))
  let issuers = providers.map(p => p.beside.text-at("issuer") ?? "")
  let hosts = as-set([...routes().flat-map(o => texts-at(o.value, "spec.hostnames")), ...objects-of("networking.k8s.io/Ingress").flat-map(o => texts-at(o.value, "spec.rules.host"))])

  for (p in if (providers.size() == 0) [] else parts-of-charts(["clientID", "clientId", "client_id"])) {
    let id = as-text(p.value) ?? ""
    let asked = p.beside.text-at("issuer") ?? p.beside.text-at("issuerURL") ?? p.beside.text-at("issuer_url") ?? ""
    check not (asked in issuers) or id in ids at p.value
      else "\(asked) knows no client '\(id)'"
      help advice(id, ids, "its clients are \(ids.join(", "))")
  }
  // Settings that are a text of their own: lines of YAML.
  for (p in if (providers.size() == 0) [] else parts-of-charts(["oidc.config"])) {
    let lines = (as-text(p.value) ?? "").lines().map(l => l.trim())
    let id = lines.find(l => l.starts-with("clientID: "))?.remove-prefix("clientID: ") ?? ""
    let asked = lines.find(l => l.starts-with("issuer: "))?.remove-prefix("issuer: ") ?? ""
    check not (asked in issuers) or id in ids at p.value
      else "\(asked) knows no client '\(id)'"
      help advice(id, ids, "its clients are \(ids.join(", "))")
    let meant = if (asked in issuers) null else nearest(asked, issuers)
    check meant == null at p.value else "nobody logs in at '\(asked)'" help "did you mean '\(meant)'?"
  }
  // A variable that a Secret brings says not who is asked, so only what is nearly a client is reported.
  for (o in if (providers.size() == 0) [] else objects-of("external-secrets.io/ExternalSecret")) {
    for (key, id in entries-at(o.value, "spec.target.template.data")) {
      let meant = if (not key.matches("(?i).*(oauth|oidc).*client_?id") or id in ids) null else nearest(id, ids)
      check meant == null at id
        else "ExternalSecret '\(name-of(o))' says '\(id)' for a client, and nobody has that"
        help "did you mean '\(meant)'?"
    }
  }
  for (p in providers) {
    for (address in [...texts-at(p.value, "redirectURIs"), ...texts-at(p.beside, "issuer")]) {
      let host = address.remove-prefix("https://").split("/").first() ?? ""
      let meant = if (host in hosts) null else nearest(host, hosts.keys())
      check meant == null at p.value
        else "no route serves '\(host)', to which people are sent when they log in"
        help "did you mean '\(meant)'?"
    }
  }
}
