let domain = "example.org"
