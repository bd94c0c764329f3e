fn fits(a: Int, b: Int) -> Bool = a > 0 and b > 0
