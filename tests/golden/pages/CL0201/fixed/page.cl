fn before(port: Int) -> Int = port - 1
