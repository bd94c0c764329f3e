cluster demo { kubernetes: 1.34.1 }

@severity("CL2046", "warning")
namespace web {
  app front {
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    resources { requests { cpu: 50m, memory: 128Mi }, limits { memory: 256Mi } }
  }
  vertical-autoscaler front { of: app/front, mode: "Off" }
}
