cluster allowed { kubernetes: 1.34.1 }
@allow("CL2003", reason: "everybody knows it: it is that of the public demonstration")
namespace web {
  config a { data { PASSWORD: "swordfish-9", lower_case: "x" }, nope: 1 }
  app front {
    image: "ghcr.io/example/front:v1@sha256:1111111111111111111111111111111111111111111111111111111111111111"
    env { PASSWORD: "swordfish-9" }
  }
}
