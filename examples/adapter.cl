/// The rules of the Prometheus adapter in the values of its chart, which are what autoscalers wait for and nothing else: a number
/// that an app tells about itself, and the length of a queue that a chart brings.
use std.external.{external}
use std.metrics.{external-metric, prometheus-adapter}

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

  app mails {
    image: "ghcr.io/example/mails:v2.0.1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 128Mi } }
    autoscale { replicas: 1..4, on: [external { metric: namespace/queues.external/rabbitmq.external-metric/ready, above: 100 }] }
  }
}

namespace queues {
  chart rabbitmq { from: "oci://registry-1.docker.io/bitnamicharts/rabbitmq", version: "16.0.1" }
  external rabbitmq {
    by: "chart rabbitmq, whose ServiceMonitor brings its numbers"
    services { rabbitmq { amqp: 5672 } }

    external-metric ready {
      series: "rabbitmq_queue_messages_ready"
      query: "sum(<<.Series>>{<<.LabelMatchers>>})"
      selector { queue: "mails" }
    }
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
