// A name may hold hyphens, so this is one name, and another phase says what it knows of it.
let one = n-1
let two = 3-1
let three = n -1
//----
