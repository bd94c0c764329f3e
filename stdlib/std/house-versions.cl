/// House rules for what comes from elsewhere: it is the same tomorrow, unless somebody here changed a line.
use std.argocd.{application-sets}
use std.flux.{kustomizations}
use std.objects.{object-kind, object-name, of-kinds}
use std.open-data.{Part, as-text, parts, text-at, values-at}
use std.tofu.{module}

/// A range of versions is another chart tomorrow, and nobody here said so.
rule floating-version {
  code: "CL2035"
  severity: "error"

  for (c in all(chart)) {
    check not is-range(c.version) at c.version
      else "'\(c.version)' of chart '\(c.name)' is no version but a range"
      help "write the version that it stands for today"
    check is-range(c.version) or c.version.matches(version-of-chart) at c.version
      else "'\(c.version)' of chart '\(c.name)' is no version"
      help "a chart has a version of three numbers: 1.2.3"
  }
  for (o in of-kinds(["HelmRelease", "OCIRepository", "Application", "Kustomization"])) {
    for (p in versions-in(o)) {
      check not is-range(as-text(p.value) ?? "") at p.value
        else "'\(as-text(p.value) ?? "")' of \(object-kind(o)) '\(object-name(o))' is no version but a range"
        help "write the version that it stands for today"
    }
    for (s in if (owner(o, chart) == null) unversioned(o) else []) {
      check false at s
        else "\(object-kind(o)) '\(object-name(o))' says no version of its chart, and takes the newest there is"
        help "write the version that it takes today"
    }
  }
}

/// Where the version of a chart is left out. An OCIRepository without a tag takes `latest`, see
/// https://fluxcd.io/flux/components/source/ocirepositories/.
private fn unversioned(o: Output) -> [Any] = match (object-kind(o)) {
  // A chart that stands in a repository of sources is what stands there.
  "HelmRelease" => o.value.values-at("spec.chart.spec").filter(s => s.text-at("version") == null and s.text-at("sourceRef.kind") == "HelmRepository")
  "OCIRepository" => o.value.values-at("spec").filter(s => s.values-at("ref").size() == 0)
  "Application" => [...o.value.values-at("spec.source"), ...o.value.values-at("spec.sources")].filter(s => s.text-at("chart") != null and s.text-at("targetRevision") == null)
  "Kustomization" => o.value.values-at("helmCharts").filter(s => s.text-at("version") == null)
  else => []
}

/// Where objects that were written by hand, or by no kind of a chart, say the version of a chart.
private fn versions-in(o: Output) -> [Part] = if (owner(o, chart) != null) [] else match (object-kind(o)) {
  "HelmRelease" => o.value.parts().filter(p => p.path == "spec.chart.spec.version")
  "OCIRepository" => o.value.parts().filter(p => p.path == "spec.ref.tag" or p.path == "spec.ref.semver")
  "Application" => o.value.parts().filter(p => p.key == "targetRevision" and "chart" in p.beside)
  "Kustomization" => o.value.parts().filter(p => p.path.matches(#"helmCharts\[[0-9]+\]\.version"#))
  else => []
}

/// As https://semver.org has it, and Helm asks for.
private let version-of-chart = #"v?[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?"#

/// `*`, `1.x`, `~1.2`, `^1.2`, `>= 1.2`, `1.0 - 2.0`, `latest`, or a version without its last number.
private fn is-range(version: String) -> Bool =
  version.matches(#"(?i)|latest|.*[*~^<>|, ].*|v?[0-9]+(\.[0-9]+)?|(.*\.)?x(\..*)?"#)

/// A branch is another commit tomorrow. What this repository delivers of itself is meant to follow it; what others keep is
/// not.
rule branch-of-others {
  code: "CL2036"
  severity: "warning"

  for (o in of-kinds(["GitRepository", "Application", "Kustomization"]).filter(o => not is-of-bootstrap(o))) {
    for (p in revisions-in(o)) {
      check false at p.value
        else "'\(as-text(p.value) ?? "")' is another revision tomorrow"
        help "name a tag or a commit"
    }
    for (s in unrevised(o)) {
      check false at s
        else "\(object-kind(o)) '\(object-name(o))' says no revision, and takes what is newest tomorrow"
        help "name a tag or a commit"
    }
  }
  for (m in all(module)) {
    check not m.source.matches(#".*[?&]ref=(main|master|HEAD|develop|trunk)"#) at m.source
      else "module '\(m.name)' is another revision tomorrow"
      help "?ref= a tag or a commit"
  }
}

/// The one repository that is to move, the cluster's own, as `flux bootstrap` writes it:
/// https://fluxcd.io/flux/installation/bootstrap/
private fn is-of-bootstrap(o: Output) -> Bool =
  object-kind(o) == "GitRepository" and object-name(o) == "flux-system" and o.value.text-at("metadata.namespace") == "flux-system"

/// Where objects name a branch of another repository than the one they are delivered from.
private fn revisions-in(o: Output) -> [Part] = match (object-kind(o)) {
  "GitRepository" => if (object-name(o) in all(kustomizations).map(d => d.source)) [] else o.value.parts().filter(p => p.path == "spec.ref.branch")
  "Application" => o.value.parts().filter(p => p.key == "targetRevision" and not ("chart" in p.beside) and not is-own(p.beside.text-at("repoURL")) and is-branch(p))
  "Kustomization" => o.value.parts().filter(p => p.path.matches(#"(resources|components)\[[0-9]+\]"#) and is-loose-address(p))
  else => []
}

/// Where the revision of another repository is left out: Flux takes branch `master` then, see
/// https://fluxcd.io/flux/components/source/gitrepositories/, and Argo CD `HEAD`.
private fn unrevised(o: Output) -> [Any] = match (object-kind(o)) {
  "GitRepository" => if (object-name(o) in all(kustomizations).map(d => d.source)) [] else o.value.values-at("spec").filter(s => s.values-at("ref").size() == 0)
  "Application" => [...o.value.values-at("spec.source"), ...o.value.values-at("spec.sources")]
    .filter(s => s.text-at("chart") == null and s.text-at("targetRevision") == null and not is-own(s.text-at("repoURL")))
  else => []
}

private fn is-own(address: String?) -> Bool = address != null and plain(address) in all(application-sets).map(d => plain(d.repository))

/// Git finds a repository with the ending and without.
private fn plain(address: String) -> String = address.remove-suffix("/").remove-suffix(".git")

private fn is-branch(p: Part) -> Bool = (as-text(p.value) ?? "").matches("main|master|HEAD|develop|trunk|")

/// A folder of another repository without a revision, or with a branch.
private fn is-loose-address(p: Part) -> Bool {
  let text = as-text(p.value) ?? ""
  text.matches("(https?://|github[.]com/|git@).*")
    and (text.matches("https://raw[.]githubusercontent[.]com/[^/]+/[^/]+/(refs/heads/.*|(main|master|HEAD)/.*)")
      or text.matches(#".*[?&]ref=(main|master|HEAD|develop|trunk)"#))
}

/// A version of an API that has a successor goes with one of the next releases, and then its objects are refused.
rule old-api-version {
  code: "CL2037"
  severity: "warning"

  for (o in all(Output).filter(o => "kind" in o.value and (o.value.text-at("apiVersion") ?? "") in successors)) {
    let written = String(o.value.apiVersion)
    check object-kind(o) == "ReferenceGrant" at o
      else "\(object-kind(o)) '\(object-name(o))' is of \(written), which is deprecated"
      help "apiVersion: \"\(successors[written])\", whose fields may differ"
  }
}

/// What became of versions that are still understood. Those that a release of Kubernetes does not serve are reported as such.
private let successors: Map<String, String> = {
  "external-secrets.io/v1alpha1": "external-secrets.io/v1"
  "external-secrets.io/v1beta1": "external-secrets.io/v1"
  "helm.toolkit.fluxcd.io/v2beta1": "helm.toolkit.fluxcd.io/v2"
  "helm.toolkit.fluxcd.io/v2beta2": "helm.toolkit.fluxcd.io/v2"
  "kustomize.toolkit.fluxcd.io/v1beta1": "kustomize.toolkit.fluxcd.io/v1"
  "kustomize.toolkit.fluxcd.io/v1beta2": "kustomize.toolkit.fluxcd.io/v1"
  "source.toolkit.fluxcd.io/v1beta1": "source.toolkit.fluxcd.io/v1"
  "source.toolkit.fluxcd.io/v1beta2": "source.toolkit.fluxcd.io/v1"
  "gateway.networking.k8s.io/v1beta1": "gateway.networking.k8s.io/v1"
  "autoscaling.k8s.io/v1beta2": "autoscaling.k8s.io/v1"
  "traefik.containo.us/v1alpha1": "traefik.io/v1alpha1"
}
