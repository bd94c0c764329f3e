namespace web {  // the shop
  app front {  // what people see
    image: "ghcr.io/example/front:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111"  // pinned
    replicas: 2  // one may fail
    tls: true // always
    ports { http: 80 }  // behind the gateway
    env {  // from outside
      A: "b"  // first
      LONGER: "c"  // second
    }  // end of env
    user: 1  // not root

    group: 1234  // same
    command: ["a",  // opens
      "b"] // closes
  }
}
