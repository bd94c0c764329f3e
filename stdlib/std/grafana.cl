/// Dashboards of Grafana.
use std.open-data.{is-map, is-text}

/// A dashboard, from the JSON that Grafana exports. Its side container finds it by its label.
kind dashboard in namespace {
  /// The dashboard.
  file: File
  /// The label that the side container looks for.
  label: String = "grafana_dashboard"

  let title = entry(file.json, "title")
  check title != null at file
    else "this is no dashboard: it has no title"
    help "save it in Grafana by Share, Export, and take that file"

  check title == null or is-text(title) at file
    else "the title of this dashboard is no text"
    help "save it in Grafana by Share, Export, and take that file"
  // Old exports have rows instead.
  let panels = entry(file.json, "panels")
  check panels == null or is-list(panels) at file
    else "the panels of this dashboard are no list"
    help "save it in Grafana by Share, Export, and take that file"

  config dashboard {
    name: "dashboard-\(name)"
    labels { [label]: "1" }
    files { "\(name).json": file }
  }
}

/// What the entry `key` of it says; null if it has no such entry, or is no map.
private fn entry(value: Any, key: String) -> Any = if (is-map(value) and key in value) Entries(value)[key] else null

private type Entries = { ... }

private fn is-list(value: Any) -> Bool = match (value) { [Any] => true, else => false }
