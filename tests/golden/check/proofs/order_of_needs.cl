/// Units that need each other have no order, by any delivery.
cluster demo { kubernetes: 1.34.0 }
defaults app {
  image: "ghcr.io/example/one:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
  resources { limits { memory: 64Mi } }
}
namespace web {
  app one { needs: [two] }
  app two { needs: [three] }
  app three { needs: [app/one] }
  app four { needs: [one] }
}
//----
// error[CL2240] order_of_needs.cl:8:7-10: each of these needs the next: namespace/web.app/one -> namespace/web.app/two -> namespace/web.app/three -> namespace/web.app/one
//   label order_of_needs.cl:9:7-10: and namespace/web.app/two
//   label order_of_needs.cl:10:7-12: and namespace/web.app/three
//   in rule 'order-cycle'
//   help: leave one of them out of needs
