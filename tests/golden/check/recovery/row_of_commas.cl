// Commas that are too many are one mistake in a row.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
let list = [1, ,, 2]
fn f(a: Int, b: Int,,,) -> Int = a + b
//----
// error[CL0041] main.cl:2:16-17: one comma too many
//   fix (safe): remove the commas: main.cl:2:16-17 => "" main.cl:2:17-18 => ""
// error[CL0041] main.cl:3:21-22: one comma too many
//   fix (safe): remove the commas: main.cl:3:21-22 => "" main.cl:3:22-23 => ""
