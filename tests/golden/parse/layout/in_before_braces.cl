// `in` before a brace is a word of the language where nothing can be declared, and a name where something can.
let loop = [for (k, v in { a: 1 }) k]
let test = if (k in { a: 1 }) 1 else 2
app in { port: 1 }
//----
