/// Where a quota counts limits, a container without any is refused. Those of charts get them from the quota.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace wrong {
  quota compute { hard { "limits.cpu": 4, "limits.memory": 8Gi, "requests.cpu": 2 } }
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
}
namespace right {
  quota compute {
    hard { "limits.cpu": 4, "limits.memory": 8Gi, "requests.cpu": 2 }
    limits { cpu: 500m, memory: 128Mi }
    requests { cpu: 10m }
  }
  app front {
    image: "ghcr.io/example/front:v1.2.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
}
namespace charts {
  quota wrong { hard { "limits.memory": 8Gi } }
  quota right { hard { "limits.memory": 8Gi }, limits { memory: 128Mi } }
  @allow("CL2010", reason: "all containers of the chart set limits")
  quota allowed { hard { "limits.cpu": 4 } }
  chart front { from: "https://charts.example.org", version: "1.2.3" }
}
//----
// error[CL0450] quota_of_limits.cl:5:7-12: quota 'compute' counts limits of cpu, and this container says none, so its pods are refused
//   in namespace/wrong.quota/compute
//   help: resources { limits { cpu: ... } }, or quota compute { limits { cpu: ... } } for all that say none
// warning[CL2010] quota_of_limits.cl:22:9-14: quota 'wrong' counts limits of memory, and a container of chart 'front' that sets none is refused
//   in rule 'quota-without-default'
//   help: quota wrong { limits { memory: ... } }, which containers get that say nothing
