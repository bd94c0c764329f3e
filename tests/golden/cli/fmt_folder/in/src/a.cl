let   a = 1
