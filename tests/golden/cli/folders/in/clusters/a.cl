use "../lib/sizes.cl" as sizes

cluster a { domain: "example.org", kubernetes: 1.34.1 }
let x: Int = sizes.mots
