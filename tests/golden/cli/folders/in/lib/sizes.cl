let most: Int = "three"
