// A list as YAML has it.
//--- was
    args: ["serve", "--port", "\(self.ports.http)"]
//--- now
    args:
      - serve
      - --port
//----
// error[CL0080]: '-' does not begin an element
//   --> shop.cl:91:7
//    |
// 91 |       - serve
//    |       ^
//    |
//    = help: a list stands in brackets: `[a, b]`; a comma or a line end separates
//
// 1 error
