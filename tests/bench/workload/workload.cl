/// W(N), of which the teams are in the files beside. What the apps lean on, others make.
use std.external.{external}

cluster workload { domain: "example.com", kubernetes: 1.34.0 }

external platform {
  by: "the platform team"
  stores: ["vault"]
  priorities: ["standard", "critical"]
  node-keys: ["topology.kubernetes.io/zone"]
}

namespace databases {
  made-elsewhere: true
  external servers {
    by: "the platform team"
    services { for (i in 0..4) { ["pg-\(i)"]: { first: 5432, second: 5433, third: 5434 } } }
  }
}

namespace gateway-system {
  made-elsewhere: true
  external doors { by: "the platform team", gateways { public: ["https"] } }
}

namespace observability {
  made-elsewhere: true
  external collector { by: "the platform team", services { otlp { grpc: 4317 } } }
}
