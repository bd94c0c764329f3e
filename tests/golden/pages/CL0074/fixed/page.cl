let limits = { cpu: 2, memory: 3 }
