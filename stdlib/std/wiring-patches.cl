/// Patches that Kustomize lays over what charts and bases of others make. They are texts, and read by Kustomize alone: what is
/// wrong in one stops the whole delivery of its folder. By https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/
use std.external.{external}
use std.objects.{nearest}
use std.open-data.{is-map, keys-at, text-at, values-at, yaml-fault, yaml-of}
use std.wiring.{name-of, objects-of, place-of}

/// A patch, and what it is laid over.
private type Laid = {
  /// The patch, where it is written.
  at: Any
  /// What has it, to name it.
  by: String
  /// Its text.
  text: String
  /// What it says of its target.
  target: Any
  /// What there is to be changed is known, and compared by CL2154.
  known: Bool
}

private let laid: [Laid] = [
  for (o in objects-of("kustomize.config.k8s.io/Kustomization")) ...patches(o, "patches")
  for (o in objects-of("kustomize.toolkit.fluxcd.io/Kustomization")) ...patches(o, "spec.patches")
  for (o in objects-of("helm.toolkit.fluxcd.io/HelmRelease")) ...patches(o, "spec.postRenderers.kustomize.patches")
  for (o in objects-of("argoproj.io/Application")) ...[...patches(o, "spec.source.kustomize.patches"), ...patches(o, "spec.sources.kustomize.patches")]
]

private fn patches(o: Output, path: String) -> [Laid] = [
  for (p in o.value.values-at(path)) for (text in p.values-at("patch")) {
    at: text, by: "\(owner(o, unit)?.name ?? name-of(o))", text: text.text-at("") ?? "", target: p.values-at("target").first() ?? {}
    known: all(external).any(e => e.place == place-of(o) and e.objects.size() > 0)
  }
]

/// A patch that nobody can read, or that does what there is no word for, stops what it stands in.
rule patch-form {
  code: "CL2160"
  severity: "error"

  for (p in laid) {
    for (part in if (p.text == "") [] else p.text.remove-prefix("---\n").split("\n---\n")) {
      let read = yaml-of(part)
      let fault = if (read == null) yaml-fault(part) else null
      check fault == null at p.at
        else "a patch of '\(p.by)' can't be read: \(fault)"
        help "it is YAML; made of values it is never wrong: patch: yaml([{ op: \"replace\", path: \"/spec/replicas\", value: 2 }]).text()"
      for (step in steps(read)) {
        let op = step.text-at("op") ?? ""
        let path = step.text-at("path")
        check op in ops at p.at
          else "a patch of '\(p.by)' asks for '\(op)', and there is no such operation"
          help advice(op)
        check path != null at p.at
          else "a step of a patch of '\(p.by)' says no path"
          help "a path begins with a slash: /spec/replicas; in a key '/' is written ~1, and '~' is ~0"
        check (path ?? "") == "" or (path ?? "").starts-with("/") at p.at
          else "a patch of '\(p.by)' has the path '\(path ?? "")', which begins nowhere"
          help "a path begins with a slash: /spec/replicas; in a key '/' is written ~1, and '~' is ~0"
        check not (op in ["add", "replace", "test"]) or "value" in step or part.contains("null") at p.at
          else "a patch of '\(p.by)' says no value for '\(op)' of '\(path ?? "")'"
          help "value: what is to stand there"
        check not (op in ["move", "copy"]) or "from" in step at p.at
          else "a patch of '\(p.by)' does not say from where it takes '\(path ?? "")'"
          help "from: the path of what is taken"
      }
      check not is-list(read) or p.target.keys-at("").size() > 0 at p.at
        else "a patch of '\(p.by)' says by steps what is changed, and not in which object"
        help "target { kind: \"Deployment\", name: \"web\" }"
      check fault != null or is-list(read) or is-object(read) at p.at
        else "a patch of '\(p.by)' is neither steps nor an object with kind and metadata.name"
        help "apiVersion, kind and metadata.name say which object it is laid over, also beside a target"
    }
    for (kind in if (p.known) [] else p.target.values-at("kind")) {
      let said = kind.text-at("") ?? ""
      check is-kind(said, p.target) at kind
        else "a patch of '\(p.by)' is for objects of kind '\(said)', and Kubernetes has none of that name"
        help advice-of(said)
    }
  }
}

private let ops = ["add", "remove", "replace", "move", "copy", "test"]

private fn advice(op: String) -> String {
  let near = nearest(op.lower(), ops)
  if (near == null) "it is one of \(ops.join(", "))" else "did you mean '\(near)'?"
}

private fn is-list(read: Any) -> Bool = match (read) { [Any] => true, else => false }

/// It says which object it is.
private fn is-object(whole: Any) -> Bool = is-map(whole) and whole.text-at("kind") != null and whole.text-at("metadata.name") != null

private fn steps(read: Any) -> [Any] = if (is-list(read)) Steps(read) else []

private type Steps = [Any]

/// It may be the kind of some object: a target without a group may mean anything, unless it looks like one of Kubernetes' own.
/// Kustomize takes expressions here, which are left alone.
private fn is-kind(kind: String, target: Any) -> Bool {
  let group = target.text-at("group") ?? ""
  let own = kind in kinds or not kind.matches("[A-Za-z]+") or group.contains(".")
  own or kind in widely-known or nearest(kind, kinds) == null
}

private fn advice-of(kind: String) -> String = "did you mean '\(nearest(kind, kinds) ?? "")'?"

/// The kinds of Kubernetes that are patched.
private let kinds = [
  "APIService", "ClusterRole", "ClusterRoleBinding", "ConfigMap", "ControllerRevision", "CronJob", "CSIDriver", "CSINode"
  "CustomResourceDefinition", "DaemonSet", "Deployment", "Endpoints", "EndpointSlice", "FlowSchema", "HorizontalPodAutoscaler"
  "Ingress", "IngressClass", "Job", "Lease", "LimitRange", "MutatingWebhookConfiguration", "Namespace", "NetworkPolicy", "Node"
  "PersistentVolume", "PersistentVolumeClaim", "Pod", "PodDisruptionBudget", "PodTemplate", "PriorityClass"
  "PriorityLevelConfiguration", "ReplicaSet", "ReplicationController", "ResourceQuota", "Role", "RoleBinding", "RuntimeClass"
  "Secret", "Service", "ServiceAccount", "StatefulSet", "StorageClass", "ValidatingAdmissionPolicy"
  "ValidatingAdmissionPolicyBinding", "ValidatingWebhookConfiguration", "VolumeAttachment"
]

/// Kinds of others that are called nearly as one of those.
private let widely-known = ["ClusterPolicy", "GatewayClass", "IngressRoute", "ServiceExport", "ServiceImport", "VolumeSnapshot", "NodePool", "NodeClass"]
