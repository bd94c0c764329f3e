let unused: Int = "text"
