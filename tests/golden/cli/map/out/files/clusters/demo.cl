cluster demo { domain: "example.org", kubernetes: 1.34.1, flavour: "mild" }
