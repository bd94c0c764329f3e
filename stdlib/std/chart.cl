/// Helm charts: third-party software, with its values as open data.
use std.open-data.{parts, values-of-charts}
use std.program.{unit}
use std.values.{Endpoint}
use std.crd.kustomize

/// A chart that is delivered. How, says the kind in its `form` field: a kustomization that inflates it, or the release of
/// a controller in the cluster.
@also-called("helm-release", "helm", "helm-chart")
kind chart is unit {
  /// Where it comes from: `https://charts.jetstack.io`, or `oci://ghcr.io/owner/charts/name`.
  @also-called("repository", "repo", "repo-url")
  from: String
  /// Its name there; that of this declaration if not set. With `oci://` it is the last part of the address.
  chart: String = if (from.starts-with("oci://")) from.split("/").last() ?? name else name
  /// Its version, as the repository writes it.
  version: String
  /// The name of the release.
  release: String = name
  /// Its values. Any key goes; names of objects still come from declarations.
  values: Map<String, Any> = {}
  /// A file of values, over which `values` are laid.
  values-file: File?
  /// Delivers the definitions of its custom resources with it.
  crds: Bool = true
  /// What is changed in the objects that it makes: `{ target { kind: "Deployment", name: "web" }, patch: "..." }`.
  @also-called("overlays", "post-renderers")
  patches: [kustomize.Patch] = []
  /// How it is delivered.
  form: chart-form = inflated {}

  /// The file and what is laid over it.
  let all-values: Map<String, Any> =
    if (values-file == null) values else Values(values-file.yaml.deep-merge(values))

  for (p in patches) {
    check p.patch != null and p.path == null at p
      else "a patch of chart '\(name)' is a text, as no file lies beside what is delivered"
      help "patch: yaml({ ... }).text()"
  }
  // An endpoint is a record of its own, and no chart knows its fields.
  for (p in if (some-endpoint) all-values.parts() else []) {
    check match (p.value) { Endpoint => false, else => true } at if (p.path.ends-with("]")) values else p.beside
      else "'\(p.path)' is an endpoint, and the values of a chart are texts and numbers"
      help "name what is meant of it: .host(), .address(), .port or .service"
  }
  check from.matches(#"(https|oci)://\S+"#) at from
    else "'\(from)' is no repository of charts"
    help "it begins with https:// or oci://, and has no blanks"
}

/// Looked for once: nearly nobody writes one.
private let some-endpoint: Bool = values-of-charts().any(p => match (p.value) { Endpoint => true, else => false })

/// A map of open data.
private type Values = { ... }

/// How a chart is delivered. Open.
kind chart-form in chart {}

/// A kustomization that has Kustomize inflate the chart: `kustomize build --enable-helm`. The values stand in it, or in a
/// file beside it if the delivery writes such files.
kind inflated is chart-form {
  emit kustomize.Kustomization {
    helmCharts: [{
      name: chart.chart
      repo: repository(chart.from)
      version: chart.version
      releaseName: chart.release
      namespace: chart.namespace.name
      includeCRDs: if (chart.crds) true else null
      valuesFile: if (has-values-file(chart)) values-file else null
      valuesInline: if (has-values-file(chart)) null else chart.all-values.non-empty()
    }]
    patches: chart.patches.non-empty()
  }
}

/// Kustomize wants the address of an OCI chart without its last part.
private fn repository(from: String) -> String =
  if (not from.starts-with("oci://")) from
  else from.split("/").take(from.split("/").size() - 1).join("/")

/// Its values lie in a file beside its kustomization, which the delivery writes.
fn has-values-file(c: chart) -> Bool = cluster.delivery.values-files and c.all-values.size() > 0

/// The name of that file.
let values-file: String = "values.yaml"
