// This file is not in the style; only what a fix touches is laid out.
let   http = 8080
type Plan = { sort: Strng,   open: Bool }
let   https   =   8443
