/// What no kind describes: objects and files as they are, and seen by the rules. `emit k8s.ResourceQuota { ... }` in any body does the same for
/// objects of known kinds; a declaration gives them a name that others can refer to.
use std.config.{parses}
use std.objects.{is-written}
use std.open-data.{is-filled-later, text-at, yaml-fault}
use std.program.{unit}

/// An object as it is, delivered as a unit of its own. It stands in the namespace it is declared in, unless it says another
/// or its API has it in none.
@also-called("raw", "manifest", "object")
kind raw-object is unit {
  /// The object: `k8s.Role { ... }`, or open data with apiVersion, kind and metadata.
  object: Any

  let missing = missing-in(object)
  check missing.size() == 0 at object
    else "an object says apiVersion, kind and metadata.name, and this one says no \(missing.join(" and no "))"
    help "write what is missing, or name its type: object: k8s.Role { ... }"
  if (missing.size() == 0) {
    emit object
  }
}

/// An object that stands in no namespace, as it is: at the top of a file, beside the namespaces. A raw-object is for those
/// that stand in one.
@also-called("cluster-role", "cluster-role-binding", "custom-resource-definition")
kind cluster-object in cluster {
  /// The object: `k8s.ClusterRole { ... }`, or open data with apiVersion, kind and metadata.
  object: Any

  let missing = missing-in(object)
  check missing.size() == 0 at object
    else "an object says apiVersion, kind and metadata.name, and this one says no \(missing.join(" and no "))"
    help "write what is missing, or name its type: object: k8s.ClusterRole { ... }"
  if (missing.size() == 0) {
    emit object
  }
}

private fn missing-in(object: Any) -> [String] =
  ["apiVersion", "kind", "metadata.name"].filter(path => object.text-at(path) == null)

/// A file as it is.
kind opaque-file in cluster {
  /// Where it lies in the output.
  to: FilePath
  /// What stands in it. A file that goes to a path in `.json`, `.yaml`, `.yml` or `.toml` is read as such, so that a broken one
  /// is found here, and so is a text that is written out here and goes to one of them but TOML. One that only begins as such a
  /// language, as templates do, is taken as it is by `file("name").text`, and so is a text with `{{` or `${` in it.
  content: File | Document | String

  check match (content) { File => parses("\(to)", content), else => true } at content
    else "file '\(to)' is broken"
    help "mend it"
  let fault = match (content) { String => fault-in(content, "\(to)"), else => null }
  check fault == null or not is-written(content) at content
    else "this text goes to '\(to)', and can't be read as such: \(fault)"
    help "mend it; or make it of values: json({ ... }), yaml({ ... })"

  emit content at "\(to)"
}

/// Why a text can't be read in the language that the path promises; null where it can, or where that is not known.
private fn fault-in(text: String, path: String) -> String? =
  if (path.matches(".*[.](json|yaml|yml)") and not is-filled-later(text)) yaml-fault(text) else null
