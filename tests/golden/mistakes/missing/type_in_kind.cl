// What a kind emits has no type.
//--- was
  check team != "" at team
//--- now
  emit { metadata { name: "by-hand" } }
  check team != "" at team
//----
// error[CL0040]: expected a type, found '{'
//   --> shop.cl:28:8
//    |
// 28 |   emit { metadata { name: "by-hand" } }
//    |        ^
//    |
//    = help: write the type of what is emitted: `emit TYPE { ... }`
//
// 1 error
