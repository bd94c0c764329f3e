let word = "yes"
