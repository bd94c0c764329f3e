/// Whether Secrets and certificates are brought, and by one only; and whether what Flux waits for is there.
use std.external.{external}
use std.open-data.{keys-at, text-at, values-at}
use std.secret.{store}
use std.wiring.{address-of, advice, as-set, entries-at, in-place, is-dark, is-hidden, is-lost, name-of, objects-of, place-of}
use std.wiring-holders.{written-secrets}
use std.wiring-stores.{cert-manager-home}

/// A Secret of a store that does not exist is never filled.
rule store-exists {
  code: "CL2130"
  severity: "error"

  let known = as-set([
    for (o in objects-of("external-secrets.io/ClusterSecretStore")) "/\(name-of(o))"
    for (o in objects-of("external-secrets.io/SecretStore")) address-of(o)
    for (s in all(store)) "/\(s.name)"
    for (e in all(external)) for (s in e.stores) "\(e.place)/\(s)"
  ])
  for (o in objects-of("external-secrets.io/ExternalSecret")) {
    for (ref in [
      ...o.value.values-at("spec.secretStoreRef"), ...o.value.values-at("spec.data.sourceRef.storeRef")
      ...o.value.values-at("spec.dataFrom.sourceRef.storeRef")
    ]) {
      let name = ref.text-at("name") ?? ""
      let place = if (ref.text-at("kind") == "ClusterSecretStore") "" else place-of(o)
      check name == "" or "\(place)/\(name)" in known or is-hidden(place) at ref
        else "there is no \(ref.text-at("kind") ?? "SecretStore") '\(name)', which fills ExternalSecret '\(name-of(o))'"
        help advice(name, in-place(place, known.keys()), "declare it, or external { by: ..., stores: [\"\(name)\"] } where something else makes it")
    }
    for (ref in o.value.values-at("spec.dataFrom.sourceRef.generatorRef")) {
      let kind = ref.text-at("kind") ?? ""
      let name = ref.text-at("name") ?? ""
      let place = if (kind == "ClusterGenerator") "" else place-of(o)
      let there = objects-of("generators.external-secrets.io/\(kind)").map(g => if (place == "") "/\(name-of(g))" else address-of(g))
      let is-told = all(external).any(e => "\(kind)/\(name)" in e.objects and (place == "" or e.place == place))
      check name == "" or "\(place)/\(name)" in there or is-told or is-hidden(place) at ref
        else "there is no \(kind) '\(name)', which makes what ExternalSecret '\(name-of(o))' brings"
        help advice(name, in-place(place, there), "declare it, or external { by: ..., objects: [\"\(kind)/\(name)\"] } where something else makes it")
    }
  }
}

/// A certificate whose issuer does not exist is never signed.
rule issuer-exists {
  code: "CL2131"
  severity: "error"

  let known = as-set([
    for (o in objects-of("cert-manager.io/ClusterIssuer")) "/\(name-of(o))"
    for (o in objects-of("cert-manager.io/Issuer")) address-of(o)
    for (e in all(external)) for (i in e.issuers) "\(e.place)/\(i)"
  ])
  let issuers: Map<String, Output> = {
    for (o in objects-of("cert-manager.io/ClusterIssuer")) { ["/\(name-of(o))"]: o }
    for (o in objects-of("cert-manager.io/Issuer")) { [address-of(o)]: o }
  }
  let certificates: Map<String, [Output]> = {
    for (same in objects-of("cert-manager.io/Certificate").group-by(o => "\(place-of(o))/\(o.value.text-at("spec.secretName") ?? "")")) { [same.key]: same.items }
  }
  for (o in objects-of("cert-manager.io/Certificate")) {
    for (ref in o.value.values-at("spec.issuerRef")) {
      let name = ref.text-at("name") ?? ""
      let place = if (ref.text-at("kind") == "ClusterIssuer") "" else place-of(o)
      let ours = (ref.text-at("group") ?? "cert-manager.io") == "cert-manager.io"
      check name == "" or not ours or "\(place)/\(name)" in known or is-hidden(place) at ref
        else "there is no \(ref.text-at("kind") ?? "Issuer") '\(name)', which signs Certificate '\(name-of(o))'"
        help advice(name, in-place(place, known.keys()), "declare it, or external { by: ..., issuers: [\"\(name)\"] } where something else makes it")
      let issuer = if (ours) issuers.get("\(place)/\(name)") else null
      let authority = issuer?.value.text-at("spec.ca.secretName")
      let home = if (place == "") cert-manager-home else place
      let makers = if (authority == null or home == "") [] else certificates.get("\(home)/\(authority)") ?? []
      // Who shows itself as its own authority is signed by an issuer that signs for itself.
      let is-own = makers.any(m => address-of(m) == address-of(o))
      check not is-own or makers.size() > 1 at ref
        else "Certificate '\(name-of(o))' is signed by '\(name)', which signs with that certificate itself: neither ever comes"
        help "an authority signs for itself first: self-signed-issuer NAME {}"
      check makers.size() == 0 or is-own or makers.any(m => m.value.text-at("spec.isCA") == "true") at ref
        else "'\(name)' signs Certificate '\(name-of(o))' with Certificate '\(makers.first()?.value.text-at("metadata.name") ?? "")', which is no authority"
        help "isCA: true"
      let solvers = issuer?.value.values-at("spec.acme.solvers") ?? []
      // The kind asks for it itself.
      for (n in if (owner(o, certificate) == null and solvers.size() > 0 and solvers.every(s => s.keys-at("dns01").size() == 0)) o.value.values-at("spec.dnsNames") else []) {
        check not (n.text-at("") ?? "").starts-with("*.") at n
          else "'\(name)' proves names by requests to them, and '\(n.text-at("") ?? "")' is proved by DNS only"
          help "an issuer with dns01, or the names one by one"
      }
    }
  }
  for (o in [...objects-of("networking.k8s.io/Ingress"), ...objects-of("gateway.networking.k8s.io/Gateway")]) {
    let said = entries-at(o.value, "metadata.annotations")
    let cluster-wide = said.get("cert-manager.io/cluster-issuer")
    check cluster-wide == null or "/\(cluster-wide)" in known or is-hidden("") at cluster-wide
      else "there is no ClusterIssuer '\(cluster-wide)', which signs for \(o.value.text-at("kind") ?? "") '\(name-of(o))'"
      help advice("\(cluster-wide)", in-place("", known.keys()), "declare it, or external { by: ..., issuers: [\"\(cluster-wide)\"] } where something else makes it")
    let own = said.get("cert-manager.io/issuer")
    check own == null or "\(place-of(o))/\(own)" in known or is-dark(place-of(o)) at own
      else "there is no Issuer '\(own)' in namespace '\(place-of(o))', which signs for \(o.value.text-at("kind") ?? "") '\(name-of(o))'"
      help advice("\(own)", in-place(place-of(o), known.keys()), "declare it, or external { by: ..., issuers: [\"\(own)\"] } where something else makes it")
  }
}

/// Two that write one Secret overwrite each other again and again.
rule one-writer {
  code: "CL2132"
  severity: "error"

  for (same in written-secrets.filter(w => writes-alone(w.by)).group-by(w => w.address)) {
    let kinds = same.items.map(w => "\(w.by.value.text-at("kind") ?? "") '\(name-of(w.by))'")
    // Two objects of one identity are those of CL2004.
    check kinds.distinct().size() <= 1 at same.items.map(w => w.by)
      else "Secret '\(same.key)' is written by \(kinds.join(" and by "))"
      help "give one of them another name"
  }
}

/// It does not add to what others write.
private fn writes-alone(o: Output) -> Bool = (o.value.text-at("spec.target.creationPolicy") ?? "Owner") in ["Owner", "Orphan"]

/// What waits for a Kustomization that does not exist waits for ever.
rule flux-waits {
  code: "CL2140"
  severity: "error"

  for (type in ["kustomize.toolkit.fluxcd.io/Kustomization", "helm.toolkit.fluxcd.io/HelmRelease"]) {
    let known = as-set([
      for (o in objects-of(type)) address-of(o)
      for (u in all(unit)) "\(u.namespace.name)/\(u.name)"
      for (e in all(external)) for (k in e.kustomizations) "\(e.place)/\(k)"
    ])
    for (o in objects-of(type)) {
      for (d in o.value.values-at("spec.dependsOn")) {
        let place = d.text-at("namespace") ?? place-of(o)
        let name = d.text-at("name") ?? ""
        check "\(place)/\(name)" in known or is-lost(place) at d
          else "\(o.value.text-at("kind") ?? "") '\(name-of(o))' waits for '\(name)' of namespace '\(place)', which does not exist"
          help advice(name, in-place(place, known.keys()), "declare it, or external { by: ..., kustomizations: [\"\(name)\"] } where something else makes it")
      }
    }
  }
}
