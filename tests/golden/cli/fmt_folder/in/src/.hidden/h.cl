let   h = 1
