cluster second { kubernetes: 1.34.0 }
