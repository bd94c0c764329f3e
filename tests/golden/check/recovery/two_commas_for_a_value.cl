// A comma in the place of a value: the one behind it is not one too many as well.
//--- main.cl
cluster main { kubernetes: 1.34.1, domain: , }
let list = [1, , 2]
let args = { a: ,, b: 2 }
//----
// error[CL0040] main.cl:1:44-45: expected a value, found ','
// error[CL0041] main.cl:2:16-17: one comma too many
//   fix (safe): remove the comma: main.cl:2:16-17 => ""
// error[CL0040] main.cl:3:17-18: expected a value, found ','
