namespace one {
  app a {
    image: "a"
    ports { http 80 }
    env { A: "1"
    replicas: 2
  }
  app b { image: }
  app c { image: "c" }
