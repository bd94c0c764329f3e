// Words that only look alike are not offered, nor a kind where a value stands.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
let x = nope
let y = nofe
rule seen { code: "CL9001", check x != y else "never said" }
//----
// error[CL0201] main.cl:2:9-13: no 'nope' is known here
// error[CL0201] main.cl:3:9-13: no 'nofe' is known here
//   help: did you mean 'node'? that is a kind or type
