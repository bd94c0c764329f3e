// What evaluation would say of an emit, check, loop or condition follows from the mistake that checking found in it.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.1 }

let v = "x"
let l = [1]
let m = { a: 1 }
emit json({ a: v + 1 }) at "a.json"
emit json([l["a"]]) at "b.json"
emit "\(m[1])" at "c"
if ("x" + 1 == 2) {
  namespace w {}
}
for (x in [1]) {
  emit json({ a: "x" + x }) at "d\(x)"
}
check v + 1 == 2 else "no"
//----
// error[CL0231] main.cl:6:18-19: '+' can't be applied to String and Int
//   help: texts are put together in a text: "\(a)\(b)"
// error[CL0220] main.cl:7:14-17: expected Int, found a text
// error[CL0229] main.cl:8:9-10: { a } has no elements
//   help: only lists, maps and families have elements
// error[CL0231] main.cl:9:9-10: '+' can't be applied to String and Int
//   help: texts are put together in a text: "\(a)\(b)"
// error[CL0231] main.cl:13:22-23: '+' can't be applied to String and Int
//   help: texts are put together in a text: "\(a)\(b)"
// error[CL0231] main.cl:15:9-10: '+' can't be applied to String and Int
//   help: texts are put together in a text: "\(a)\(b)"
