/// A web application of this house, made of one program.
kind site in namespace {
  /// How many pods run it.
  size: Count = 2
  image: Image

  app main {
    name: name
    image: image
    replicas: size
    ports { http: 8080 }
  }
}
