cluster first { kubernetes: 1.34.1 }
