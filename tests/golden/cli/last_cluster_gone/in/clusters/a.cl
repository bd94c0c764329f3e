cluster a { domain: "example.org", kubernetes: 1.34.0 }
