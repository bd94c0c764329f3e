fn port-in(x: app) -> Int {
    x.port
}
