/// What pods refer to, and whether it is there: ConfigMaps, Secrets, volumes, claims, classes, nodes.
use std.external.{external}
use std.house-pods.{is-by-hand}
use std.k8s
use std.open-data.{keys-at, parts, text-at, values-at}
use std.objects.{nearest, object-kind}
use std.program.{program, read-elsewhere}
use std.proof-pods.{Pods, all-nodes, all-pods, is-foreign, refusal}
use std.wiring.{Runner, address-of, advice, as-set, containers-of, in-place, is-anything-dark, is-dark, is-hidden, name-of, objects-of, place-of, runners, texts-at}
use std.wiring-charts.{chart-claims, chart-configs, chart-secrets}
use std.wiring-holders.{Holder, NamedReading, Reading, configs, missing-keys, secrets}
use std.wiring-objects.{object-claims, object-classes, object-configs, object-secrets}

/// A pod whose ConfigMap is missing never starts; one whose key is missing starts without it, or never.
rule config-exists {
  code: "CL2100"
  severity: "error"

  let read = [...of-pods(r => r.configs), ...chart-configs, ...object-configs]
  // Who reads several keys of what is not there lacks one thing.
  for (same in read.filter(r => not ("\(r.place)/\(r.reading.name)" in configs) and r.reading.name != "kube-root-ca.crt").group-by(r => "\(r.place)/\(r.reading.name) \(r.by)")) {
    let r = same.items.find(r => not r.reading.optional) ?? same.items[0]
    let reading = r.reading
    check reading.optional or is-open(r, configs) or is-told(r) at read-at(r)
      else "namespace '\(r.place)' has no ConfigMap '\(reading.name)', which \(r.by) reads"
      help advice(reading.name, in-place(r.place, configs.keys()), "declare it: config \(reading.name) { data { ... } }; or external { by: ..., configs { ... } } where something else makes it")
  }
  for (r in read) {
    let held = configs.get("\(r.place)/\(r.reading.name)")
    for (key in missing-keys(held, r.reading)) {
      check false at read-at(r)
        else "ConfigMap '\(r.reading.name)' has no key '\(key)', which \(r.by) reads"
        help advice(key, held?.keys.keys() ?? [], "its keys are \(held?.keys.keys().join(", ") ?? "none")")
    }
  }
}

/// A pod whose Secret is missing never starts.
rule secret-exists {
  code: "CL2101"
  severity: "error"

  let read = [...of-pods(r => r.secrets), ...chart-secrets, ...object-secrets]
  // Who reads several keys of what is not there lacks one thing.
  for (same in read.filter(r => not ("\(r.place)/\(r.reading.name)" in secrets)).group-by(r => "\(r.place)/\(r.reading.name) \(r.by)")) {
    let r = same.items.find(r => not r.reading.optional) ?? same.items[0]
    let reading = r.reading
    check reading.optional or is-open(r, secrets) or is-told(r) at read-at(r)
      else "namespace '\(r.place)' has no Secret '\(reading.name)', which \(r.by) reads"
      help advice(reading.name, in-place(r.place, secrets.keys()), "declare who brings it: secret \(reading.name) { sync: elsewhere { by: ..., keys: [...] } }")
  }
  for (r in read) {
    let held = secrets.get("\(r.place)/\(r.reading.name)")
    for (key in missing-keys(held, r.reading)) {
      check false at read-at(r)
        else "Secret '\(r.reading.name)' has no key '\(key)', which \(r.by) reads"
        help advice(key, held?.keys.keys() ?? [], "its keys are \(held?.keys.keys().join(", ") ?? "none")")
    }
  }
  for (o in objects-of("networking.k8s.io/Ingress")) {
    for (name in o.value.values-at("spec.tls.secretName")) {
      check "\(place-of(o))/\(String(name))" in secrets or is-dark(place-of(o)) at name
        else "namespace '\(place-of(o))' has no Secret '\(String(name))', whose certificate Ingress '\(name-of(o))' shows"
        help "certificate NAME { secret-name: \"\(String(name))\", names: [...], issuer: ... }"
    }
  }
  for (o in objects-of("traefik.io/IngressRoute")) {
    for (name in if (owner(o, route) == null) o.value.values-at("spec.tls.secretName") else []) {
      check "\(place-of(o))/\(String(name))" in secrets or is-dark(place-of(o)) at name
        else "namespace '\(place-of(o))' has no Secret '\(String(name))', whose certificate IngressRoute '\(name-of(o))' shows"
        help "certificate NAME { secret-name: \"\(String(name))\", names: [...], issuer: ... }"
    }
  }
  for (o in objects-of("gateway.networking.k8s.io/Gateway")) {
    for (ref in o.value.values-at("spec.listeners.tls.certificateRefs")) {
      let place = ref.text-at("namespace") ?? place-of(o)
      let name = ref.text-at("name") ?? ""
      check "\(place)/\(name)" in secrets or is-dark(place) at ref
        else "namespace '\(place)' has no Secret '\(name)', whose certificate Gateway '\(name-of(o))' shows"
        help "certificate NAME { secret-name: \"\(name)\", names: [...], issuer: ... }"
    }
  }
}

/// Something may make what is read, and it is not what is there with a letter wrong.
private fn is-open(r: NamedReading, there: Map<String, Holder>) -> Bool =
  is-dark(r.place) and not (r.is-near-asked and nearest(r.reading.name, in-place(r.place, there.keys())) != null)

/// What runs pods, and what they read.
type Reader = {
  /// What runs them.
  runner: Runner
  /// The ConfigMaps that they read.
  configs: [Reading]
  /// The Secrets that they read.
  secrets: [Reading]
}

/// All that runs pods, each looked through once, as several rules ask.
let readers: [Reader] = [for (r in runners) { runner: r, configs: config-readings(r), secrets: secret-readings(r) }]

private fn of-pods(readings: (Reader) -> [Reading]) -> [NamedReading] = [
  for (r in readers) ...readings(r).map(reading => {
    by: "\(r.runner.kind) '\(r.runner.name)'", place: r.runner.place, reading: reading, of: r.runner.at
  })
]

private fn read-at(r: NamedReading) -> Any = if (r.of == null) r.reading.at else written-at(r.of, r.reading.at)

/// Where to point at in an object: what a kind wrote is the library's, and the program of that kind stands in the description.
private fn written-at(object: Any, at: Any) -> Any = if (is-by-hand(object)) at else owner(object, program) ?? at

/// The kind of the program has said that what is read stands in another namespace.
private fn is-told(r: NamedReading) -> Bool {
  let p = if (r.of == null) null else owner(r.of, program)
  p != null and r.reading.name in read-elsewhere(p)
}

private fn config-readings(r: Runner) -> [Reading] = [
  for (c in containers-of(r)) ...[
    for (ref in sources-of(c).map(s => s.configMapKeyRef).compact()) ...of-variables(ref, ref.name, ref.key, ref.optional)
    for (ref in (c.envFrom ?? []).map(e => e.configMapRef).compact()) ...of-variables(ref, ref.name, null, ref.optional)
  ]
  for (v in r.spec.volumes ?? []) ...[
    if (v.configMap?.name != null) {
      at: v.configMap, name: v.configMap.name, optional: v.configMap.optional ?? false
      keys: [...(v.configMap.items ?? []).map(i => i.key), ...if (v.configMap.items == null) sub-paths(r, v.name) else []]
    }
    for (s in v.projected?.sources ?? []) if (s.configMap?.name != null) {
      at: s.configMap, name: s.configMap.name, optional: s.configMap.optional ?? false
      keys: (s.configMap.items ?? []).map(i => i.key)
    }
  ]
]

/// What the variables of a container are filled from that have no value of their own.
private fn sources-of(c: k8s.Container) -> [k8s.EnvVarSource] = (c.env ?? []).map(e => e.valueFrom).compact()

/// What variables are filled with: one key, or all of them; nothing where nothing is named.
private fn of-variables(at: Any, name: String?, key: String?, optional: Bool?) -> [Reading] =
  if (name == null) [] else [{ at: at, name: name, keys: [key].compact(), optional: optional ?? false }]

private fn secret-readings(r: Runner) -> [Reading] = [
  for (c in containers-of(r)) ...[
    for (ref in sources-of(c).map(s => s.secretKeyRef).compact()) ...of-variables(ref, ref.name, ref.key, ref.optional)
    for (ref in (c.envFrom ?? []).map(e => e.secretRef).compact()) ...of-variables(ref, ref.name, null, ref.optional)
  ]
  for (p in r.spec.imagePullSecrets ?? []) if (p.name != null) { at: p, name: p.name, optional: false }
  for (v in r.spec.volumes ?? []) ...[
    if (v.csi?.nodePublishSecretRef?.name != null) { at: v.csi.nodePublishSecretRef, name: v.csi.nodePublishSecretRef.name, optional: false }
    if (v.secret?.secretName != null) {
      at: v.secret, name: v.secret.secretName, optional: v.secret.optional ?? false
      keys: [...(v.secret.items ?? []).map(i => i.key), ...if (v.secret.items == null) sub-paths(r, v.name) else []]
    }
    for (s in v.projected?.sources ?? []) if (s.secret?.name != null) {
      at: s.secret, name: s.secret.name, optional: s.secret.optional ?? false
      keys: (s.secret.items ?? []).map(i => i.key)
    }
  ]
]

/// The keys of a volume that are mounted as files of their own.
private fn sub-paths(r: Runner, volume: String) -> [String] =
  containers-of(r).flat-map(c => c.volumeMounts ?? []).filter(m => m.name == volume).map(m => m.subPath).compact()

/// A container that mounts a volume which its pod does not have makes the whole object invalid.
rule volume-exists {
  code: "CL2102"
  severity: "error"

  for (r in runners) {
    let volumes = [...(r.spec.volumes ?? []).map(v => v.name), ...r.claims.map(c => c.metadata?.name ?? "")]
    let known = as-set(volumes)
    for (c in containers-of(r)) {
      for (m in c.volumeMounts ?? []) {
        let is-there = m.name in known or is-of-each-pod(r, m.name)
        let meant = if (is-there) null else nearest(m.name, volumes)
        if (meant != null) {
          check false at m
            else "\(r.kind) '\(r.name)' has no volume '\(m.name)', which container '\(c.name)' mounts"
            help "did you mean '\(meant)'?"
            fix m.name: meant
        }
        check meant != null or is-there at written-at(r.at, m)
          else "\(r.kind) '\(r.name)' has no volume '\(m.name)', which container '\(c.name)' mounts"
          help if (volumes.size() == 0) "it has none: declare volumes" else "its volumes are \(volumes.join(", "))"
      }
      for (d in c.volumeDevices ?? []) {
        check d.name in known at d
          else "\(r.kind) '\(r.name)' has no volume '\(d.name)', which container '\(c.name)' uses as a device"
          help if (volumes.size() == 0) "it has none: declare volumes" else "its volumes are \(volumes.join(", "))"
      }
    }
  }
}

/// A container is asked by the kubelet: for its health, and before and after what happens to it.
type Question = {
  /// What asks: `livenessProbe`.
  by: String
  /// What it asks with, where that is a request.
  get: k8s.HTTPGetAction?
  /// What it asks with, where that is a connection.
  connect: k8s.TCPSocketAction?
}

/// A question for a port by a name that its container does not give is answered by nobody: the container is ended, or never
/// ready. Numbers need not be declared.
rule probe-port {
  code: "CL2107"
  severity: "error"

  // Those of kinds go by numbers, and say so themselves.
  for (r in runners.filter(r => is-by-hand(r.at))) {
    for (c in containers-of(r)) {
      for (q in questions(c)) {
        let request = q.get
        let connection = q.connect
        let port = request?.port ?? connection?.port
        let name = port.text-at("") ?? ""
        let names = (c.ports ?? []).map(p => p.name).compact()
        let is-there = name == "" or name.to-int() != null or name in names
        let meant = if (is-there) null else nearest(name, names)
        if (meant != null and request != null) {
          check false at port
            else "\(q.by) asks port '\(name)', which container '\(c.name)' of \(r.kind) '\(r.name)' does not have"
            help "did you mean '\(meant)'?"
            fix request.port: meant
        }
        if (meant != null and connection != null) {
          check false at port
            else "\(q.by) asks port '\(name)', which container '\(c.name)' of \(r.kind) '\(r.name)' does not have"
            help "did you mean '\(meant)'?"
            fix connection.port: meant
        }
        check is-there or meant != null at port
          else "\(q.by) asks port '\(name)', which container '\(c.name)' of \(r.kind) '\(r.name)' does not have"
          help ports-of(c, r, name)
      }
    }
  }
}

private fn questions(c: k8s.Container) -> [Question] = [
  if (c.livenessProbe != null) { by: "livenessProbe", get: c.livenessProbe.httpGet, connect: c.livenessProbe.tcpSocket }
  if (c.readinessProbe != null) { by: "readinessProbe", get: c.readinessProbe.httpGet, connect: c.readinessProbe.tcpSocket }
  if (c.startupProbe != null) { by: "startupProbe", get: c.startupProbe.httpGet, connect: c.startupProbe.tcpSocket }
  for (h in [c.lifecycle?.postStart].compact()) { by: "postStart", get: h.httpGet, connect: h.tcpSocket }
  for (h in [c.lifecycle?.preStop].compact()) { by: "preStop", get: h.httpGet, connect: h.tcpSocket }
]

/// What else could be asked.
private fn ports-of(c: k8s.Container, r: Runner, name: String) -> String {
  let ports = c.ports ?? []
  let other = containers-of(r).find(other => other != c and (other.ports ?? []).any(p => p.name == name))
  if (other != null) "it is a port of container '\(other.name)', and a container is asked at its own ones"
  else if (ports.size() == 0) "it has none: ports: [{ name: \"\(name)\", containerPort: ... }]"
  else "its ports are \(ports.map(p => p.name ?? "\(p.containerPort)").join(", "))"
}

/// A claim that each pod is to have of its own. Who makes no pods that can have one has said so.
private fn is-of-each-pod(r: Runner, volume: String) -> Bool {
  let a = owner(r.at, app)
  a != null and all(claim, below: a).any(c => c.per-replica and c.volume == volume)
}

/// A pod whose claim does not exist is never scheduled.
rule claim-exists {
  code: "CL2103"
  severity: "error"

  let known = as-set([
    for (o in objects-of("PersistentVolumeClaim")) address-of(o)
    for (e in all(external)) for (c in e.claims) "\(e.place)/\(c)"
  ])
  let own = runners.filter(r => r.claims.size() > 0)
  for (r in runners) {
    for (v in r.spec.volumes ?? []) {
      let claim = v.persistentVolumeClaim?.claimName
      check claim == null or "\(r.place)/\(claim)" in known or is-dark(r.place) or is-of-replica(own, r.place, claim) at written-at(r.at, v)
        else "namespace '\(r.place)' has no claim '\(claim)', which \(r.kind) '\(r.name)' mounts"
        help advice(claim, in-place(r.place, known.keys()), "declare it, or external { by: ..., claims: [...] } where something else makes it")
    }
  }
  for (c in object-claims) {
    check "\(c.place)/\(c.name)" in known or is-dark(c.place) or is-of-replica(own, c.place, c.name) or is-of-operator(c.place, c.name) at c.at
      else "namespace '\(c.place)' has no claim '\(c.name)', which \(c.by) copies"
      help advice(c.name, in-place(c.place, known.keys()), "declare it, or external { by: ..., claims: [...] } where something else makes it")
  }
  for (o in objects-of("PersistentVolumeClaim").filter(o => is-by-hand(o))) {
    // The one is put in for the other.
    for (ref in (if (o.value.values-at("spec.dataSourceRef").size() > 0) o.value.values-at("spec.dataSourceRef") else o.value.values-at("spec.dataSource"))) {
      let kind = ref.text-at("kind") ?? ""
      let name = ref.text-at("name") ?? ""
      let place = ref.text-at("namespace") ?? place-of(o)
      let type = claim-sources.get(kind)
      let there = if (type == null) [] else objects-of(type).map(found => address-of(found))
      check type == null or "\(place)/\(name)" in there or is-dark(place) or is-told-of(place, kind, name) or (kind == "PersistentVolumeClaim" and ("\(place)/\(name)" in known or is-of-replica(own, place, name) or is-of-operator(place, name))) at ref
        else "namespace '\(place)' has no \(kind) '\(name)', from which claim '\(name-of(o))' is filled"
        help advice(name, in-place(place, there), "declare it, or external { by: ..., objects: [\"\(kind)/\(name)\"] } where something else makes it")
    }
  }
  for (c in chart-claims) {
    check "\(c.place)/\(c.reading.name)" in known or is-dark(c.place) or is-of-replica(own, c.place, c.reading.name) at c.reading.at
      else "namespace '\(c.place)' has no claim '\(c.reading.name)', which \(c.by) mounts"
      help advice(c.reading.name, in-place(c.place, known.keys()), "declare it, or external { by: ..., claims: [...] } where something else makes it")
  }
}

/// A claim of a database, or of another whose operator makes it.
private fn is-of-operator(place: String, claim: String) -> Bool =
  objects-of("postgresql.cnpg.io/Cluster").any(o => place-of(o) == place and claim.matches("\(name-of(o))-[0-9]+(-.*)?"))
  or objects-of("acid.zalan.do/postgresql").any(o => place-of(o) == place and claim.matches("pgdata-\(name-of(o))-[0-9]+"))
  or objects-of("elasticsearch.k8s.elastic.co/Elasticsearch").any(o => place-of(o) == place and claim.contains("-\(name-of(o))-es-"))

/// Where claims get what is in them at first: a copy of VolSync, a snapshot, another claim.
private let claim-sources: Map<String, String> = {
  ReplicationDestination: "volsync.backube/ReplicationDestination", VolumeSnapshot: "snapshot.storage.k8s.io/VolumeSnapshot"
  PersistentVolumeClaim: "PersistentVolumeClaim"
}

/// A StatefulSet makes claims for each of its pods: `data-web-0`.
private fn is-of-replica(all: [Runner], place: String, claim: String) -> Bool =
  all.any(r => r.place == place and r.claims.any(c => claim.matches("\(c.metadata?.name ?? "")-\(r.name)-[0-9]+")))

/// A claim of a class that does not exist waits for ever.
rule storage-class-exists {
  code: "CL2104"
  severity: "error"

  let known = as-set([
    for (o in objects-of("storage.k8s.io/StorageClass")) name-of(o)
    for (c in all(storage-class)) c.name
    for (e in all(external)) ...e.storage-classes
  ])
  let asked = [
    for (o in objects-of("PersistentVolumeClaim")) ...o.value.values-at("spec.storageClassName")
    for (o in objects-of("apps/StatefulSet")) ...o.value.values-at("spec.volumeClaimTemplates.spec.storageClassName")
    for (o in objects-of("postgresql.cnpg.io/Cluster")) ...[
      ...o.value.values-at("spec.storage.storageClass"), ...o.value.values-at("spec.walStorage.storageClass")
    ]
    for (o in objects-of("acid.zalan.do/postgresql")) ...o.value.values-at("spec.volume.storageClass")
    for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) ...o.value.values-at("spec.nodeSets.volumeClaimTemplates.spec.storageClassName")
    for (r in runners) for (v in r.spec.volumes ?? []) if (v.ephemeral != null) ...v.values-at("ephemeral.volumeClaimTemplate.spec.storageClassName")
    ...object-classes
  ]
  for (class in asked) {
    check String(class) == "" or String(class) in known or is-hidden("") at class
      else "there is no storage class '\(String(class))'"
      help advice(String(class), known.keys(), "declare it: storage-class \(String(class)) {}, without a provisioner where a chart or the cloud brings it")
  }
}

/// A pod of a class that does not exist is refused.
rule priority-class-exists {
  code: "CL2105"
  severity: "error"

  let known = as-set([
    "system-cluster-critical", "system-node-critical", ...objects-of("scheduling.k8s.io/PriorityClass").map(o => name-of(o))
    for (e in all(external)) ...e.priorities
  ])
  let asked: [Any] = [
    for (r in runners) ...r.spec.values-at("priorityClassName")
    for (o in objects-of("postgresql.cnpg.io/Cluster")) ...o.value.values-at("spec.priorityClassName")
    for (o in objects-of("acid.zalan.do/postgresql")) ...o.value.values-at("spec.podPriorityClassName")
    for (o in objects-of("elasticsearch.k8s.elastic.co/Elasticsearch")) ...o.value.values-at("spec.nodeSets.podTemplate.spec.priorityClassName")
  ]
  for (class in asked) {
    check String(class) == "" or String(class) in known or is-hidden("") at class
      else "there is no priority class '\(String(class))'"
      help advice(String(class), known.keys(), "declare it: priority-class \(String(class)) { value: ... }, or external { by: ..., priorities: [...] }")
  }
}

/// A pod that wants a label no node has is never scheduled; one that tolerates a taint no node has was meant for other
/// nodes. Nothing is said where no pool is declared.
rule node-exists {
  code: "CL2106"
  severity: "error"

  let pools = all(node-pool)
  let labels = as-set(pools.flat-map(p => [
    for (k, v in p.labels) "\(k)=\(v)"
    for (patch in p.patches) for (k in patch.keys-at("machine.nodeLabels")) k
  ]))
  let taints = as-set(all-nodes.flat-map(n => n.taints.flat-map(t => [t.key, "\(t.key)=\(t.value)", "\(t.key):\(t.effect)", "\(t.key)=\(t.value):\(t.effect)"])))
  // Where the size of machines is known, who finds no place is told with the bound that shows it.
  let is-counted = pools.any(p => p.machine != null)
  // Whether control planes take what others run is known of Talos, and where it is said.
  let is-told = pools.any(p => p.role == "worker") and (all(cluster).first()?.talos != null or pools.every(p => p.schedulable))
  let is-named = pools.every(p => p.count.to == 0 and p.patches.every(patch => patch.text-at("machine.network.hostname") == null))
  for (p in if (pools.size() > 0) all-pods else []) {
    let who = p.name.split(" of namespace ").first() ?? ""
    let wrong-labels = (p.spec.nodeSelector ?? {}).entries().filter(e =>
      not (is-set-elsewhere(e.key) or e.key in labels or "\(e.key)=\(e.value)" in labels))
    for (e in wrong-labels) {
      check false at e.value
        else "no node has the label '\(e.key)=\(e.value)', which the pods of \(who) want"
        help "node-pool NAME { labels { \"\(e.key)\": \"\(e.value)\" } }, or external { by: ..., node-keys: [\"\(e.key)\"] }"
    }
    let borne = (p.spec.tolerations ?? []).filter(t => bears(t, true) in taints).map(t => key-of(t))
    let wrong-taints = (p.spec.tolerations ?? []).filter(t => key-of(t) != "" and not is-set-elsewhere(key-of(t))
      and not (bears(t, true) in taints) and not (bears(t, false) in taints and key-of(t) in borne))
    for (t in wrong-taints) {
      check false at t
        else "no node has the taint '\(bears(t, bears(t, false) in taints))', which the pods of \(who) tolerate"
        help "node-pool NAME { taints: [no-schedule(\"\(key-of(t))\")] }, or external { by: ..., node-keys: [\"\(key-of(t))\"] }"
    }
    check p.pools.size() > 0 or not is-told or p.everywhere or p.most == 0 or wrong-labels.size() + wrong-taints.size() > 0 or is-counted and not p.ending or p.spec.nodeName != null at wishes(p)
      else "no pool of nodes admits the pods of \(who): \(all-nodes.map(n => "'\(n.name)' \(refusal(n, p.spec))").join(", "))"
      help "other labels or taints of a pool, or other wishes of the pods; external { by: ..., node-keys: [...] } names labels that something else sets"
    check p.spec.nodeName == null or not is-named or all(node).any(n => n.name == p.spec.nodeName) at written-at(p.at, p.spec.nodeName)
      else "there is no node '\(p.spec.nodeName)', which the pods of \(who) want"
      help advice(p.spec.nodeName, all(node).map(n => n.name), "nodeSelector leaves it to the scheduler which node it is")
  }
}

/// What pods say of nodes; they themselves where they say nothing.
private fn wishes(p: Pods) -> Any =
  p.spec.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? (p.spec.nodeSelector ?? {}).values().first() ?? p.at

/// Somebody may have put it together from parts that say nothing of what it leaves out.
private fn key-of(t: k8s.Toleration) -> String = t.text-at("key") ?? ""

/// The taint that a toleration is for: `gpu`, `gpu=true`, and `gpu=true:NoSchedule` with its effect.
private fn bears(t: k8s.Toleration, with-effect: Bool) -> String {
  let value = if (t.text-at("operator") == "Exists") "" else t.text-at("value") ?? ""
  let effect = if (with-effect) t.text-at("effect") ?? "" else ""
  "\(key-of(t))\(if (value == "") "" else "=\(value)")\(if (effect == "") "" else ":\(effect)")"
}

/// Labels and taints that Kubernetes, Talos and the autoscaler give by themselves.
private let given-by-kubernetes = #"(.*\.)?(kubernetes|k8s)\.io/.*|CriticalAddonsOnly|ToBeDeletedByClusterAutoscaler|DeletionCandidateOfClusterAutoscaler"#

/// Somebody else sets it, as far as is known.
private fn is-set-elsewhere(key: String) -> Bool = is-foreign(key) or key.matches(given-by-kubernetes)

/// Somebody says that there is such an object.
private fn is-told-of(place: String, kind: String, name: String) -> Bool =
  all(external).any(e => e.place == place and "\(kind)/\(name)" in e.objects)

/// Pods that run as an account which does not exist are never made, and a role that does not exist gives nobody anything.
rule account-exists {
  code: "CL2108"
  severity: "error"

  let known = accounts
  for (r in runners) {
    let name = r.spec.serviceAccountName ?? "default"
    check name == "default" or "\(r.place)/\(name)" in known or is-dark(r.place) or is-told-of(r.place, "ServiceAccount", name) at written-at(r.at, r.spec.serviceAccountName)
      else "namespace '\(r.place)' has no ServiceAccount '\(name)', as which the pods of \(r.kind) '\(r.name)' run"
      help advice(name, in-place(r.place, known.keys()), "declare it: service-account \(name) {}; or external { by: ..., objects: [\"ServiceAccount/\(name)\"] } where something else makes it")
  }
  for (o in [...objects-of("external-secrets.io/ClusterSecretStore"), ...objects-of("external-secrets.io/SecretStore")].filter(o => is-by-hand(o))) {
    for (p in o.value.parts().filter(p => p.key in ["serviceAccount", "serviceAccountRef"] and p.value.text-at("name") != null)) {
      let place = p.value.text-at("namespace") ?? place-of(o)
      let name = p.value.text-at("name") ?? ""
      check place == "" or name == "default" or "\(place)/\(name)" in known or is-dark(place) or is-told-of(place, "ServiceAccount", name) at p.value
        else "namespace '\(place)' has no ServiceAccount '\(name)', as which \(o.value.text-at("kind") ?? "") '\(name-of(o))' logs in"
        help advice(name, in-place(place, known.keys()), "declare it: service-account \(name) {}; or external { by: ..., objects: [\"ServiceAccount/\(name)\"] } where something else makes it")
    }
  }
  for (s in bound-accounts) {
    check s.is-known or s.is-open at s.at
      else "namespace '\(s.place)' has no ServiceAccount '\(s.name)', which \(object-kind(s.by)) '\(name-of(s.by))' is for"
      help advice(s.name, in-place(s.place, known.keys()), "declare it: service-account \(s.name) {}; or external { by: ..., objects: [\"ServiceAccount/\(s.name)\"] } where something else makes it")
  }
  for (s in given-roles) {
    check s.is-known or s.is-open at s.at
      else "there is no ClusterRole '\(s.name)', which \(object-kind(s.by)) '\(name-of(s.by))' gives"
      help advice(s.name, objects-of("rbac.authorization.k8s.io/ClusterRole").map(o => name-of(o)), "declare it, or external { by: ..., objects: [\"ClusterRole/\(s.name)\"] } where something else makes it")
  }
  let roles = objects-of("rbac.authorization.k8s.io/Role").map(o => address-of(o))
  for (o in objects-of("rbac.authorization.k8s.io/RoleBinding").filter(o => is-by-hand(o))) {
    let place = place-of(o)
    for (ref in o.value.values-at("roleRef").filter(ref => ref.text-at("kind") == "Role")) {
      let name = ref.text-at("name") ?? ""
      check "\(place)/\(name)" in roles or is-dark(place) or is-told-of(place, "Role", name) at ref
        else "namespace '\(place)' has no Role '\(name)', which RoleBinding '\(name-of(o))' gives"
        help advice(name, in-place(place, roles), "declare it, or external { by: ..., objects: [\"Role/\(name)\"] } where something else makes it")
    }
  }
}

private let accounts: Map<String, Bool> = as-set([
  ...objects-of("ServiceAccount").map(o => address-of(o))
  // Their operator makes it.
  ...objects-of("postgresql.cnpg.io/Cluster").map(o => address-of(o))
])

/// What a binding by hand names.
type Bound = {
  /// The binding.
  by: Output
  /// Where it says so.
  at: Any
  /// What it names.
  name: String
  /// The namespace of that; empty for what belongs to none.
  place: String
  /// It is there.
  is-known: Bool
  /// Something may make it that nothing here shows.
  is-open: Bool
}

private let bindings: [Output] =
  [...objects-of("rbac.authorization.k8s.io/RoleBinding"), ...objects-of("rbac.authorization.k8s.io/ClusterRoleBinding")].filter(o => is-by-hand(o))

/// Accounts of namespaces that are declared; what is in others, nobody says here.
let bound-accounts: [Bound] = [
  for (o in bindings) for (s in o.value.values-at("subjects")) if (s.text-at("kind") == "ServiceAccount" and (s.text-at("namespace") ?? place-of(o)) in own-places) {
    let name = s.text-at("name") ?? ""
    let place = s.text-at("namespace") ?? place-of(o)
    by: o, at: s, name: name, place: place, is-known: name == "default" or "\(place)/\(name)" in accounts or is-told-of(place, "ServiceAccount", name), is-open: is-dark(place)
  }
]

/// Roles of no namespace, besides those that Kubernetes has by itself.
let given-roles: [Bound] = [
  for (o in bindings) for (ref in o.value.values-at("roleRef")) if (ref.text-at("kind") == "ClusterRole") {
    let name = ref.text-at("name") ?? ""
    let is-made = objects-of("rbac.authorization.k8s.io/ClusterRole").any(r => name-of(r) == name)
    by: o, at: ref, name: name, place: "", is-known: is-made or name in ["cluster-admin", "admin", "edit", "view"] or name.contains(":") or all(external).any(e => "ClusterRole/\(name)" in e.objects), is-open: is-anything-dark()
  }
]

private let own-places: [String] = all(namespace).filter(n => not n.made-elsewhere and not n.name.starts-with("kube-")).map(n => n.name)
