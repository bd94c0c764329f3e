/// What is said in two places and has to be the same in both: images, versions, the object that a patch changes.
use std.external.{external}
use std.house-pods.{says-version}
use std.open-data.{text-at, values-at}
use std.wiring.{Runner, advice, containers-of, objects-of, runners}

/// Two releases of one program in one namespace are most often an update that somebody made half of.
rule one-version {
  code: "CL2153"
  severity: "warning"

  for (same in runners.flat-map(r => used-by(r)).group-by(u => "\(u.place) \(u.image)")) {
    let usual = most-said(same.items.map(u => u.version))
    for (u in same.items) {
      check u.version == usual at u.at
        else "image '\(u.image)' runs here as \(u.version), and elsewhere in namespace '\(u.place)' as \(usual)"
        help "say it once: let NAME: Image = \"...\", and take it everywhere"
    }
  }
  for (same in all(chart).group-by(c => "\(c.from) \(c.chart)")) {
    let usual = most-said(same.items.map(c => c.version))
    for (c in same.items) {
      check c.version == usual at c.version
        else "chart '\(c.chart)' is delivered here in version \(c.version), and elsewhere in \(usual)"
        help "say it once: let NAME = \"...\", and take it everywhere"
    }
  }
  for (d in all(postgres)) {
    let written = "\(d.version)"
    let tag = (d.image.tag ?? "").split("-").first() ?? ""
    let plain = tag.matches(#"[0-9]+\.[0-9.]+"#) and tag.split(".").first() == written.split(".").first()
    check not plain or tag == written or tag.starts-with("\(written).") or written.starts-with("\(tag).") at d.version
      else "database '\(d.name)' is of version \(written), and its image of \(tag)"
      help "the same version in both"
  }
}

/// The version that is said most often; the first of those that are.
private fn most-said(versions: [String]) -> String =
  versions.group-by(v => v).sort-by(g => 0 - g.items.size()).map(g => g.key).first() ?? ""

private type Used = { at: Any, place: String, image: String, version: String }

private fn used-by(r: Runner) -> [Used] = [
  for (c in containers-of(r)) ...[c.image].compact().filter(i => says-version(i)).map(i => { at: i, place: r.place, image: name-in(i), version: version-in(i) })
]

private fn name-in(i: Image) -> String = "\(i.registry)/\(i.repository)"

private fn version-in(i: Image) -> String = i.tag ?? ""

/// A patch of an object that its base doesn't have changes nothing, and Kustomize says nothing about it.
rule patch-target {
  code: "CL2154"
  severity: "error"

  for (o in objects-of("kustomize.config.k8s.io/Kustomization")) {
    let place = owner(o, namespace)?.name ?? o.value.text-at("namespace") ?? ""
    let told = all(external).filter(e => e.place == place).flat-map(e => e.objects)
    for (p in o.value.values-at("patches")) {
      let kind = p.text-at("target.kind") ?? ""
      let name = p.text-at("target.name") ?? ""
      let target = "\(kind)/\(name)"
      let text = p.text-at("patch") ?? ""
      let is-there = told.size() == 0 or name == "" or kind == "" or target in told
      check is-there at p.values-at("target").first() ?? p
        else "there is no \(kind) '\(name)' to be patched in what namespace '\(place)' takes in"
        help advice(target, told, "if there is, say so: external { by: ..., objects: [\"\(target)\"] }")
      // A patch of nothing need not agree with it.
      let patched = if (is-there) said(text, "kind") else null
      let called = if (is-there) said(text, "name") else null
      check patched == null or kind == "" or patched == kind at p
        else "the target of this patch is of kind \(kind), and what it writes of kind \(patched)"
        help "the same kind in both"
      check called == null or name == "" or called == name at p
        else "the target of this patch is called '\(name)', and what it writes '\(called)'"
        help "the same name in both"
    }
  }
}

/// What a patch that is an object says first of its kind or name.
private fn said(text: String, key: String) -> String? =
  text.lines().map(l => l.trim()).find(l => l.starts-with("\(key): "))
    ?.remove-prefix("\(key): ")
