/// House rules for the way from a name to a pod, and for who may talk to whom.
use std.house-pods.{is-by-hand}
use std.crd.gateway-api as api
use std.k8s
use std.objects.{object-group, object-name, of-kinds}
use std.open-data.{keys-at, text-at, values-at}
use std.program.{program}
use std.wiring.{address-of, name-of, objects-of, place-of, runners, texts-at}

/// An Ingress says little, so each controller adds annotations of its own. A route of the Gateway API says the same for all
/// of them, and who may attach what to which gateway.
rule ingress {
  code: "CL2031"
  severity: "off"
  strict: "warning"

  for (o in of-kinds(["Ingress"])) {
    check object-group(o) != "networking.k8s.io" at o
      else "'\(object-name(o))' is an Ingress"
      help "route \(object-name(o)) { gateway: ..., to { ... } }, which is an HTTPRoute unless it says otherwise"
  }
}

/// Two routes of one gateway for one host and path: the older one wins, and the other answers nothing.
rule served-twice {
  code: "CL2032"
  severity: "error"

  let places = [...routed(), ...of-ingresses()]
  for (same in places.group-by(p => "\(p.home)/\(p.address)")) {
    // What two routes of one gateway share is the gateway's own to say.
    let by-hand = same.items.filter(p => p.by-hand)
    check same.items.size() == 1 or same.items.map(p => p.name).distinct().size() == 1 or by-hand.size() == 0 at same.items.last()?.value
      else "\(same.items.first()?.address ?? "") is served by \(same.items.map(p => "'\(p.name)'").distinct().join(" and by "))"
      help "leave one of them out, or give it a path of its own"
  }
}

/// An address, the namespace of the gateway that has it, and who answers it.
private type Place = { home: String = "", address: String, name: String, value: Any, by-hand: Bool }

private fn routed() -> [Place] = [for (o in objects-of("gateway.networking.k8s.io/HTTPRoute")) ...places-of(o, api.HTTPRoute(o.value))]

private fn places-of(o: Output, r: api.HTTPRoute) -> [Place] = [
  for (p in r.spec?.parentRefs ?? [])
  for (h in r.spec?.hostnames ?? [])
  for (rule in r.spec?.rules ?? [])
  for (m in rule.matches ?? whatever) if (m.headers == null and m.method == null and m.queryParams == null) {
    home: p.namespace ?? place-of(o)
    address: "\(h)\(m.path?.value ?? "/")\(way(m.path)) of \(door(p))"
    name: address-of(o)
    value: o.value
    by-hand: is-by-hand(o.value)
  }
]

/// A rule that says nothing about its requests is for all of them.
private let whatever: [api.RuleMatch] = [{}]

/// The listeners that a route hangs on; two that hang on different ones don't meet.
private fn door(p: api.ParentRef) -> String = "\(if (p.sectionName == null) "" else "listener '\(p.sectionName)' of ")\(if (p.port == null) "" else "port \(p.port) of ")gateway '\(p.name)'"

/// How the path is met, if not by its beginning.
private fn way(path: api.MatchPath?) -> String = match (path?.type ?? "PathPrefix") {
  "Exact" => " as a whole"
  "RegularExpression" => " as a pattern"
  "PathPrefix" => ""
}

private fn of-ingresses() -> [Place] = [
  for (o in objects-of("networking.k8s.io/Ingress"))
  for (rule in k8s.Ingress(o.value).spec?.rules ?? [])
  for (p in rule.http?.paths ?? []) {
    address: "\(rule.host ?? "*")\(p.path ?? "/")"
    name: address-of(o)
    value: o.value
    by-hand: true
  }
]

/// Where nothing is denied, whoever gets into one pod reaches all others.
rule open-namespace {
  code: "CL2033"
  severity: "off"
  strict: "warning"

  let denied = [
    for (o in objects-of("networking.k8s.io/NetworkPolicy")) if (denies-all(k8s.NetworkPolicy(o.value).spec)) place-of(o)
    for (o in objects-of("cilium.io/CiliumNetworkPolicy")) if (cilium-denies-all(o)) place-of(o)
  ]
  let common = objects-of("cilium.io/CiliumClusterwideNetworkPolicy").any(o => cilium-denies-all(o))
  let used = runners.map(r => r.place)
  for (n in all(namespace)) {
    check n.network.denies or common or n.name in denied or not (n.name in used) at n
      else "whoever gets into one pod of namespace '\(n.name)' reaches all others"
      help "network: deny-by-default {}; what its programs connect to is let through"
  }
}

/// It is about all pods, and lets nothing in, or not everything.
private fn denies-all(spec: k8s.NetworkPolicySpec?) -> Bool =
  (spec?.podSelector?.matchLabels ?? {}).size() == 0 and (spec?.podSelector?.matchExpressions ?? []).size() == 0
  and (spec?.policyTypes == null or spec.policyTypes.any(t => "\(t)" == "Ingress"))
  and not (spec?.ingress ?? []).any(r => (r.from ?? []).size() == 0 and (r.ports ?? []).size() == 0)

private fn cilium-denies-all(o: Output) -> Bool =
  o.value.keys-at("spec.endpointSelector.matchLabels").size() == 0 and o.value.values-at("spec.endpointSelector.matchExpressions").size() == 0
  and "ingress" in o.value.keys-at("spec") and not o.value.values-at("spec.ingress").any(r => texts-at(r, "fromEntities").any(e => e == "all"))

/// A route is changed with the service behind it. One for several services belongs to nobody.
rule shared-route {
  code: "CL2034"
  severity: "off"
  strict: "info"

  for (r in all(route)) {
    let services = r.answers.map(e => e.service).distinct()
    check services.size() <= 1 at if (r.to.size() > 0) r.to else r.rules
      else "route '\(r.name)' leads to \(services.size()) services: \(services.join(", "))"
      help "a route for each of them, with the same hosts and paths of its own"
  }
  for (o in [...objects-of("gateway.networking.k8s.io/HTTPRoute"), ...objects-of("gateway.networking.k8s.io/GRPCRoute")].filter(o => is-by-hand(o))) {
    // What shares the requests of one rule is one service in several versions.
    let services = o.value.values-at("spec.rules").flat-map(r => r.values-at("backendRefs").take(1)).map(b => b.text-at("name")).compact().distinct()
    check services.size() <= 1 at o
      else "route '\(name-of(o))' leads to \(services.size()) services: \(services.join(", "))"
      help "a route for each of them, with the same hosts and paths of its own"
  }
}
