// A list in braces that go into what is there, an element a line.
//--- was
    args: ["serve", "--port", "\(self.ports.http)"]
//--- now
    args {
      "serve"
      "--port",
      "\(self.ports.http)"
    }
//----
// error[CL0069]: '{' stands where '[' is expected
//   --> shop.cl:90:10
//    |
// 90 |     args {
//    |          ^
//    |
//    = help: a list stands in brackets: [a, b]; in braces each has a name: { name: a }
//    = fix: write '[' and ']'
// 90 -     args {
// 90 +     args: [
// 94 -     }
// 94 +     ]
//
// 1 error
