/// Whether certificates are valid for what they are shown for, and as long as they are used.
use std.k8s
use std.open-data.{keys-at, text-at, values-at}
use std.wiring.{name-of, objects-of, place-of, texts-at}
use std.wiring-stores.{cert-manager-home}

/// A browser that is shown the certificate of another name goes no further.
rule certificate-names {
  code: "CL2141"
  severity: "error"

  for (o in objects-of("gateway.networking.k8s.io/Gateway")) {
    // The kind asks for it itself.
    for (l in if (owner(o, gateway) == null) o.value.values-at("spec.listeners") else []) {
      let names = l.values-at("tls.certificateRefs").flat-map(ref => names-of("\(ref.text-at("namespace") ?? place-of(o))/\(ref.text-at("name") ?? "")"))
      let host = l.text-at("hostname")
      // Somebody's own way to say a certificate stands in an annotation.
      check l.text-at("protocol") != "HTTPS" or l.keys-at("tls").size() > 0 or o.value.keys-at("metadata.annotations").any(k => not k.starts-with("cert-manager.io/")) at l
        else "listener '\(l.text-at("name") ?? "")' of Gateway '\(name-of(o))' is for HTTPS, and shows no certificate"
        help "tls { certificateRefs: [{ name: ... }] }"
      check host == null or names.size() == 0 or names.any(n => is-valid-for(n, host)) at l
        else "the certificate of listener '\(l.text-at("name") ?? "")' is not valid for '\(host)'"
        help "it is valid for \(names.join(", "))"
    }
  }
  for (o in objects-of("networking.k8s.io/Ingress")) {
    for (t in o.value.values-at("spec.tls")) {
      let names = names-of("\(place-of(o))/\(t.text-at("secretName") ?? "")")
      for (h in t.values-at("hosts")) {
        let host = h.text-at("") ?? ""
        check names.size() == 0 or names.any(n => is-valid-for(n, host)) at h
          else "the certificate of Ingress '\(name-of(o))' is not valid for '\(host)'"
          help "it is valid for \(names.join(", "))"
      }
    }
  }
}

/// The names that the certificates in a Secret are valid for; none where nothing here makes them.
private fn names-of(secret: String) -> [String] = objects-of("cert-manager.io/Certificate")
  .filter(o => "\(place-of(o))/\(o.value.text-at("spec.secretName") ?? "")" == secret)
  .flat-map(o => [...texts-at(o.value, "spec.dnsNames"), ...texts-at(o.value, "spec.commonName")])

/// A wildcard is valid for what it stands for, and for itself.
private fn is-valid-for(name: String, host: String) -> Bool =
  name == host or (name.starts-with("*.") and host.ends-with(name.skip(1)) and not host.remove-suffix(name.skip(1)).contains("."))

/// A certificate that outlives the authority which signed it is refused from that day on, though it says otherwise itself.
rule certificate-lifetime {
  code: "CL2142"
  severity: "error"

  let certificates = objects-of("cert-manager.io/Certificate")
  for (o in certificates) {
    let lifetime = duration-at(o, "spec.duration") ?? Duration("2160h")
    let early = duration-at(o, "spec.renewBefore")
    // The kind asks for these itself.
    if (owner(o, certificate) == null) {
      check lifetime >= Duration("1h") at o.value.values-at("spec.duration").first() ?? o
        else "certificate '\(name-of(o))' lives \(lifetime), and cert-manager makes none that lives less than an hour"
        help "let it live longer: 2160h are the 90 days it takes itself"
      check early == null or early >= Duration("5m") at o.value.values-at("spec.renewBefore").first() ?? o
        else "certificate '\(name-of(o))' is renewed \(early) before its end, and cert-manager asks for five minutes at least"
        help "renew it earlier: a third of its life is what cert-manager takes itself"
      check early == null or early < lifetime at o.value.values-at("spec.renewBefore").first() ?? o
        else "certificate '\(name-of(o))' is renewed \(early) before its end, and it lives \(lifetime)"
        help "renew it later: a third of its life is what cert-manager takes itself"
    }
    for (authority in certificates.filter(a => signs(a, o))) {
      let lives = duration-at(authority, "spec.duration") ?? Duration("2160h")
      check lifetime <= lives at o
        else "certificate '\(name-of(o))' lives \(lifetime), and '\(name-of(authority))', which signs it, lives \(lives)"
        help "a longer lifetime for the authority, or a shorter one for this"
    }
  }
}

private fn duration-at(o: Output, path: String) -> Duration? {
  let text = o.value.text-at(path) ?? ""
  if (text.matches("([0-9]+h)?([0-9]+m)?([0-9]+s)?") and text != "") Duration(text) else null
}

/// `authority` is the certificate that the issuer of `o` signs with.
private fn signs(authority: Output, o: Output) -> Bool {
  let kind = o.value.text-at("spec.issuerRef.kind") ?? "Issuer"
  let issuer = objects-of("cert-manager.io/\(kind)").find(i => name-of(i) == o.value.text-at("spec.issuerRef.name"))
  let secret = issuer?.value.text-at("spec.ca.secretName")
  secret != null and authority.value.text-at("spec.isCA") == "true" and authority.value.text-at("spec.secretName") == secret
    and place-of(authority) == (if (kind == "ClusterIssuer") cert-manager-home else place-of(o))
}
