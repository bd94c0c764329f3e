use "../lib/b.cl" as b

cluster home { kubernetes: 1.34.1 }
let size = b.g(1)
