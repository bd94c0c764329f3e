let workers: Int = 4
