cluster b { kubernetes: 1.34.1 }
