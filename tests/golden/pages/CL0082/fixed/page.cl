let sizes = { "1st": 10 }
