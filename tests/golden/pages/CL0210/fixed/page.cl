fn label(port: Int) -> String = "\(port)"
