let pattern = "[a-z]+\\.example"
