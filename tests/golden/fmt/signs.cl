// Blanks that mean something stay, others go.
let a = 1 .max(2)
let b = [ -1, - 2, 3 - -4 ]
let c = x ?. y ?.z
let d = 1 .. 9
let f: T ? = null
let g = f (x)
let h = f (x) [ 0 ] .y ( 1, z : 2 )
let i: Map<String,[ Int ]>? = {}
