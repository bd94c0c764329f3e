/// Nobody uses it.
let nothing = 0
