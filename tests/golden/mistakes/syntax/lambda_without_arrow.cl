// A lambda without its arrow.
//--- was
    args: ["serve", "--port", "\(self.ports.http)"]
//--- now
    args: ["serve", "--port", "\(self.ports.http)"].map(word.trim())
//----
// error[CL0201]: no 'word' is known here
//   --> shop.cl:90:57
//    |
// 90 |     args: ["serve", "--port", "\(self.ports.http)"].map(word.trim())
//    |                                                         ^^^^
//    |
//    = help: a function stands here: word => word...
//    = fix, to be looked at: write 'word =>' before it
// 90 - ... ["serve", "--port", "\(self.ports.http)"].map(word.trim())
// 90 + ... ["serve", "--port", "\(self.ports.http)"].map(word => word.trim())
//
// 1 error
