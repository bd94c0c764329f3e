use std.raw.{raw-object}
use "../types/operators.schema" as operators
use "../types/blog.schema" as blog

cluster values { kubernetes: 1.34.1 }

namespace web {
  emit operators.KafkaTopic {
    metadata { name: "orders", namespace: "web" }
    spec { partitions: 0, replicas: 40000 }
  }
  raw-object entry {
    object: {
      apiVersion: "forecastle.stakater.com/v1alpha1"
      kind: "ForecastleApp"
      metadata { name: "entry", namespace: "web" }
      spec { name: "x", group: "y", ikon: "z" }
    }
  }
}

let values = blog.Values { host: "", replicas: 0, storage { size: "1G", existing: "data" } }
emit values at "values.yaml"
