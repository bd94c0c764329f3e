/// One that needs itself.
cluster demo { kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
namespace web {
  app one { needs: [one] }
  app two {}
  @allow("CL2240", reason: "a test")
  app three { needs: [three] }
  app four { needs: [one] }
}
//----
// error[CL2240] order_of_itself.cl:8:7-10: 'namespace/web.app/one' needs itself
//   in rule 'order-cycle'
//   help: leave it out of needs
