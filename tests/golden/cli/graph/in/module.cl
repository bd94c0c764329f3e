/// A module.
let a = 1
