let ports = [80, 443]
