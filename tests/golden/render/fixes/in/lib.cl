fn port-of(x: app) -> Int {
    x.prot
}
