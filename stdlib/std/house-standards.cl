/// Whether pods keep the Pod Security Standard of their namespace. Kinds that run programs say so themselves; this is about all
/// else: objects written by hand, whatever type they have. By https://kubernetes.io/docs/concepts/security/pod-security-standards/
use std.k8s
use std.program.{program}
use std.wiring.{Runner, containers-of, entries-at, name-of, objects-of, runners}

/// What a standard refuses.
private type Breach = {
  /// Where to point at.
  at: Any
  /// What it is, as the end of a sentence.
  what: String
  /// What to do instead.
  instead: String
}

/// The standard of each namespace, from the label that the API server reads.
private let standards: Map<String, String> = {
  for (same in objects-of("Namespace").group-by(o => name-of(o))) {
    [same.key]: entries-at(same.items[0].value, "metadata.labels").get("pod-security.kubernetes.io/enforce") ?? ""
  }
}

/// The API server makes no pod that breaks the standard of its namespace: what was to make it is there, and waits.
rule pod-standard {
  code: "CL2056"
  severity: "error"

  for (r in runners) {
    let standard = standards.get(r.place) ?? ""
    let is-restricted = standard == "restricted"
    for (b in if (not is-restricted and standard != "baseline" or owner(r.at, program) != null) [] else [...of-pod(r), ...of-containers(r, is-restricted), ...if (is-restricted) of-restricted(r) else []]) {
      check false at b.at
        else "\(r.kind) '\(r.name)' \(b.what), and the standard of its namespace, '\(standard)', lets no such pod start"
        help "\(b.instead); or namespace \(r.place) { pod-security: \"privileged\" }"
    }
  }
}

/// What neither standard allows a pod.
private fn of-pod(r: Runner) -> [Breach] = [
  if (r.spec.hostNetwork ?? false) { at: r.spec.hostNetwork ?? r.at, what: "uses the network of its node", instead: "leave out hostNetwork" }
  if (r.spec.hostPID ?? false) { at: r.spec.hostPID ?? r.at, what: "sees the processes of its node", instead: "leave out hostPID" }
  if (r.spec.hostIPC ?? false) { at: r.spec.hostIPC ?? r.at, what: "shares the memory of its node's processes", instead: "leave out hostIPC" }
  for (v in r.spec.volumes ?? []) if (v.hostPath != null) { at: v, what: "mounts a folder of its node", instead: "use a claim" }
  for (s in r.spec.securityContext?.sysctls ?? []) if (not (s.name in safe-sysctls)) {
    at: s, what: "sets \(s.name)", instead: "set it of the nodes; a pod may set \(safe-sysctls.join(", "))"
  }
  if (r.spec.securityContext?.seccompProfile?.type == "Unconfined") {
    at: r.spec.securityContext ?? r.at, what: "may call whatever the kernel has", instead: "seccompProfile { type: \"RuntimeDefault\" }"
  }
]

private fn of-containers(r: Runner, is-restricted: Bool) -> [Breach] = [
  for (c in containers-of(r)) ...[
    if (c.securityContext?.privileged ?? false) {
      at: c.securityContext?.privileged ?? c, what: "has a privileged container, '\(c.name)'", instead: "give it the capabilities it needs"
    }
    for (a in c.securityContext?.capabilities?.add ?? []) if (not (a in (if (is-restricted) ["NET_BIND_SERVICE"] else usual))) {
      at: a, what: "gives container '\(c.name)' the capability '\(a)'"
      instead: "it may have \((if (is-restricted) ["NET_BIND_SERVICE"] else usual).join(", "))"
    }
    for (p in c.ports ?? []) if ((p.hostPort ?? 0) != 0) {
      at: p.hostPort ?? p, what: "takes a port of its node, \(p.hostPort ?? 0)", instead: "a Service leads to it without hostPort"
    }
    if ((c.securityContext?.procMount ?? "Default") != "Default") {
      at: c.securityContext?.procMount ?? c, what: "shows container '\(c.name)' all of /proc", instead: "leave out procMount"
    }
    if (c.securityContext?.seccompProfile?.type == "Unconfined") {
      at: c.securityContext ?? c, what: "lets container '\(c.name)' call whatever the kernel has", instead: "seccompProfile { type: \"RuntimeDefault\" }"
    }
  ]
]

/// What only the standard 'restricted' asks for.
private fn of-restricted(r: Runner) -> [Breach] = [
  for (v in r.spec.volumes ?? []) if (v.hostPath == null and not is-plain(v)) {
    at: v, what: "mounts a volume of another kind than claims, configs and secrets", instead: "mount it by a claim"
  }
  for (c in containers-of(r)) ...[
    if (c.securityContext?.allowPrivilegeEscalation != false) {
      at: c, what: "lets container '\(c.name)' get more rights than it was started with", instead: "securityContext { allowPrivilegeEscalation: false }"
    }
    if (not (c.securityContext?.runAsNonRoot ?? r.spec.securityContext?.runAsNonRoot ?? false)) {
      at: c, what: "does not say that container '\(c.name)' runs as another user than root", instead: "securityContext { runAsNonRoot: true }"
    }
    if ((c.securityContext?.runAsUser ?? r.spec.securityContext?.runAsUser) == 0) {
      at: c, what: "runs container '\(c.name)' as root", instead: "securityContext { runAsUser: the number of another user }"
    }
    if ((c.securityContext?.seccompProfile?.type ?? r.spec.securityContext?.seccompProfile?.type) == null) {
      at: c, what: "does not say what container '\(c.name)' may call of the kernel", instead: "securityContext { seccompProfile { type: \"RuntimeDefault\" } } of the pod"
    }
    if (not ("ALL" in (c.securityContext?.capabilities?.drop ?? []))) {
      at: c, what: "leaves container '\(c.name)' what root may do", instead: "securityContext { capabilities { drop: [\"ALL\"] } }"
    }
  ]
]

/// A volume of a kind that any pod may have.
private fn is-plain(v: k8s.Volume) -> Bool =
  v.configMap != null or v.csi != null or v.downwardAPI != null or v.emptyDir != null or v.ephemeral != null or v.image != null
  or v.persistentVolumeClaim != null or v.projected != null or v.secret != null

/// What a container has by itself, and may therefore be given.
private let usual = [
  "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID"
  "SETPCAP", "SETUID", "SYS_CHROOT"
]

/// What can be set for one pod without a word to others.
private let safe-sysctls = [
  "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies"
  "net.ipv4.ping_group_range", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout"
  "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes", "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"
]
