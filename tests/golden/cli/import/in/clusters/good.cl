use "../types/operators.schema" as operators
use "../types/blog.schema" as blog
use "../types/nodes.schema" as nodes
use "../types/hcloud.schema" as hcloud
use std.k8s

cluster good { kubernetes: 1.34.1 }

namespace web {
  emit operators.KafkaTopic {
    metadata { name: "orders", namespace: "web" }
    spec { partitions: 3, replicas: 2, config { "retention.ms": 7200000 } }
  }
  emit operators.GrafanaFolder {
    metadata { name: "web", namespace: "web" }
    spec { instanceSelector { matchLabels { dashboards: "web" } }, title: "Web" }
  }
  emit operators.ForecastleApp {
    metadata { name: "web", namespace: "web" }
    spec { name: "Web", group: "apps", icon: "https://example.org/web.png" }
  }
}

let values = blog.Values {
  host: "blog.example.org"
  sidecar { port: 80, resources { cpu: "1" } }
  menu: [{ title: "a", entries: [{ title: "b" }] }]
  extra { anything: [1, "x"] }
}
emit values at "values.yaml"

let inputs = nodes.Inputs {
  cluster_name: "good"
  firewall_extra_rules: [{ description: "web", direction: "in", protocol: "tcp", port: "443" }]
}
emit inputs at "inputs.yaml"

let wall = hcloud.HcloudFirewall { name: "web", rule: [{ direction: "in", protocol: "tcp" }] }
emit wall at "firewall.yaml"
