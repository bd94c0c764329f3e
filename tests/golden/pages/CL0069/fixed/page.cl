fn twice(a: Int) -> Int = a * 2
