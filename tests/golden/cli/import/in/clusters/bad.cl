use "../types/operators.schema" as operators
use "../types/blog.schema" as blog
use "../types/nodes.schema" as nodes
use "../types/hcloud.schema" as hcloud

cluster bad { kubernetes: 1.34.1 }

namespace web {
  emit operators.KafkaTopic {
    metadata { name: "orders", namespace: "web" }
    spec { partition: 3, replicas: "2" }
  }
  emit operators.GrafanaFolder {
    metadata { name: "web", namespace: "web" }
    spec { title: "Web", resyncPeriod: "5 minutes" }
  }
}

let values = blog.Values { hots: "blog.example.org", level: "warning" }
let inputs = nodes.Inputs { cluster_name: "bad", firewall_extra_rules: [{ direction: "in", protocol: "tcp" }] }
let key = hcloud.HcloudSshKey { name: "me", public_key: "x", fingerprint: "y" }
emit [values, inputs, key] at "all.yaml"
