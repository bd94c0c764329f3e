/// The rules of the Prometheus adapter in the values of its chart, which are what an autoscaler waits for and nothing else.
use std.metrics.{prometheus-adapter}

cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  app web {
    image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    ports { http: 8080, metrics: 9090 }
    resources { limits { memory: 256Mi } }

    metric waiting {
      port: "metrics"
      series: "shop_requests_waiting"
      query: "sum(<<.Series>>{<<.LabelMatchers>>}) by (namespace, job)"
    }
    autoscale { replicas: 2..6, on: [external { metric: waiting, above: 3, of: "each pod" }] }
  }
}

namespace monitoring {
  prometheus-adapter rules { rules-in: "values" }
  chart prometheus-adapter {
    from: "https://prometheus-community.github.io/helm-charts"
    version: "5.3.0"
    values {
      prometheus { url: "http://prometheus.monitoring.svc.cluster.local", port: 9090 }
      rules { default: false, external: prometheus-adapter/rules.external-rules }
    }
  }
}
