/// The least is not above the most.
//--- main.cl
use std.k8s

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  emit k8s.HorizontalPodAutoscaler {
    metadata { name: "shop", namespace: "web" }
    spec { minReplicas: 4, maxReplicas: 3, scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "shop" } }
  }
}

// What is right.
namespace calm {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  emit k8s.HorizontalPodAutoscaler {
    metadata { name: "shop", namespace: "calm" }
    spec { minReplicas: 2, maxReplicas: 3, scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "shop" } }
  }
}

@allow("CL2157", reason: "a test")
namespace quiet {
  app shop {
    image: "ghcr.io/example/shop:v1.0.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { limits { memory: 256Mi } }
  }
  emit k8s.HorizontalPodAutoscaler {
    metadata { name: "shop", namespace: "quiet" }
    spec { minReplicas: 4, maxReplicas: 3, scaleTargetRef { apiVersion: "apps/v1", kind: "Deployment", name: "shop" } }
  }
}
//----
// error[CL2157] main.cl:12:25-26: HorizontalPodAutoscaler 'shop' keeps at least 4 pods and at most 3
//   in rule 'scale-range'
//   help: minReplicas is not above maxReplicas
