let   b = 1
