let limits = { cpu: 2 }
