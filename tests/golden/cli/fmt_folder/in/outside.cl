let   x = 1
