/// Dashboards of Grafana.
use std.open-data.{is-text}

/// A dashboard, from the JSON that Grafana exports. Its side container finds it by its label.
kind dashboard in namespace {
  /// The dashboard.
  file: File
  /// The label that the side container looks for.
  label: String = "grafana_dashboard"

  let title = file.json?.title
  check title != null at file
    else "this is no dashboard: it has no title"
    help "save it in Grafana by Share, Export, and take that file"

  check title == null or is-text(title) at file
    else "the title of this dashboard is no text"
    help "save it in Grafana by Share, Export, and take that file"
  let panels = file.json?.panels
  check panels == null or is-list(panels) at file
    else "the panels of this dashboard are no list"
    help "save it in Grafana by Share, Export, and take that file"

  config dashboard {
    name: "dashboard-\(name)"
    labels { [label]: "1" }
    files { "\(name).json": file }
  }
}

private fn is-list(value: Any) -> Bool = match (value) { [Any] => true, else => false }
