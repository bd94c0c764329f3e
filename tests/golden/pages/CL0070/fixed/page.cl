fn isWeb(port: Int) -> Bool = if (port == 80) true else false
