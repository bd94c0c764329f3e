/// Whether policies let through what the pods listen on, and whether fixed addresses are given out at all.
use std.external.{external}
use std.k8s
use std.open-data.{parts, text-at, values-at}
use std.wiring.{
  Runner, are-pods-of-others, containers-of, entries-at, foreign-in, is-dark, name-of, objects-of, place-of, port-names
  port-numbers, runners, selected, texts-at
}

/// A policy that lets a connection through to a port on which nobody listens shuts the one that was meant.
rule policy-port {
  code: "CL2155"
  severity: "error"

  for (o in objects-of("cilium.io/CiliumNetworkPolicy")) {
    let home = place-of(o)
    let own = labels-of(o.value, "spec.endpointSelector.matchLabels")
    let own-pods = selected(home, own.labels)
    check own.labels.size() == 0 or own.open or own-pods.size() > 0 or are-pods-of-others(home, own.labels) at o.value.values-at("spec.endpointSelector").first() ?? o
      else "CiliumNetworkPolicy '\(name-of(o))' is about no pods of namespace '\(home)'"
      help "the labels of a pod are those of the template that makes it"
    let own-ports = listens(own-pods, home, own.labels)
    for (rule in o.value.values-at("spec.ingress")) {
      for (p in if (own.labels.size() > 0) rule.values-at("toPorts.ports.port") else []) {
        check own-ports.size() == 0 or (p.text-at("") ?? "") in own-ports at p
          else "CiliumNetworkPolicy '\(name-of(o))' lets through to port \(p.text-at("") ?? ""), on which its pods do not listen"
          help "they listen on \(own-ports.join(", "))"
      }
    }
    for (rule in o.value.values-at("spec.egress")) {
      for (to in rule.values-at("toEndpoints")) {
        let target = labels-of(to, "matchLabels")
        let place = target.place ?? home
        let found = selected(place, target.labels)
        let is-there = target.labels.size() == 0 or target.open or found.size() > 0 or are-pods-of-others(place, target.labels)
        check is-there or not (place in all(namespace).map(n => n.name)) at to
          else "CiliumNetworkPolicy '\(name-of(o))' lets through to pods of namespace '\(place)' that do not exist"
          help "no pod there has the labels \(target.labels.entries().map(e => "\(e.key): \(e.value)").join(", "))"
        let listening = listens(found, place, target.labels)
        for (p in if (target.labels.size() > 0 and listening.size() > 0) rule.values-at("toPorts.ports.port") else []) {
          check listening.size() == 0 or (p.text-at("") ?? "") in listening at p
            else "CiliumNetworkPolicy '\(name-of(o))' lets through to port \(p.text-at("") ?? ""), on which the pods it leads to do not listen"
            help "they listen on \(listening.join(", "))"
        }
      }
    }
  }
  for (o in objects-of("networking.k8s.io/NetworkPolicy")) {
    let own = labels-of(o.value, "spec.podSelector.matchLabels")
    let found = selected(place-of(o), own.labels)
    check own.labels.size() == 0 or found.size() > 0 or o.value.values-at("spec.podSelector.matchExpressions").size() > 0 or are-pods-of-others(place-of(o), own.labels) at o.value.values-at("spec.podSelector").first() ?? o
      else "NetworkPolicy '\(name-of(o))' is about no pods of namespace '\(place-of(o))'"
      help "the labels of a pod are those of the template that makes it"
    let listening = listens(found, place-of(o), own.labels)
    for (p in if (own.labels.size() > 0) o.value.values-at("spec.ingress.ports") else []) {
      let port = p.text-at("port")
      let last = if (port == null) null else p.text-at("endPort")?.to-int()
      let through = if (last == null) "port \(port ?? "")" else "ports \(port ?? "") to \(last)"
      check listening.size() == 0 or port == null or port in listening or listening.any(l => (port?.to-int() ?? 1) <= (l.to-int() ?? 0) and (l.to-int() ?? 0) <= (last ?? 0)) at p.values-at("port").first() ?? p
        else "NetworkPolicy '\(name-of(o))' lets through to \(through), on which its pods do not listen"
        help "they listen on \(listening.join(", "))"
    }
  }
}

private type Side = {
  /// The labels, without those that Cilium has for the namespace.
  labels: Map<String, String>
  /// The namespace, if it is said.
  place: String?
  /// Something is said of it that is not looked at here.
  open: Bool
}

/// The side of a connection as Cilium writes it: labels, with or without the word `k8s:` before their keys.
private fn labels-of(value: Any, path: String) -> Side {
  let all-labels = entries-at(value, path)
  let plain = all-labels.filter((k, v) => not k.contains("io.kubernetes.pod.namespace") and not k.contains("io.cilium.k8s"))
  {
    labels: { for (k, v in plain) { [k.remove-prefix("k8s:").remove-prefix("any:")]: v } }
    place: all-labels.get("k8s:io.kubernetes.pod.namespace") ?? all-labels.get("io.kubernetes.pod.namespace")
    open: plain.size() < all-labels.size() and all-labels.keys().any(k => k.contains("io.cilium.k8s"))
  }
}

/// The ports, by number and name, on which the pods that were found in a namespace by their labels listen; none where not all of them say so.
private fn listens(found: [Runner], place: String, labels: Map<String, String>) -> [String] {
  let foreign = foreign-in(place).filter(f => labels.includes(f.labels))
  if (found.any(r => r.ports.size() == 0)) []
  else [...found.flat-map(r => [...port-names(r), ...port-numbers(r).map(n => "\(n)")]), ...foreign.flat-map(f => f.ports)].distinct()
}
