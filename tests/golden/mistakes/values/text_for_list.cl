// A command line as one text.
//--- was
    args: ["serve", "--port", "\(self.ports.http)"]
//--- now
    args: "serve --port 8080"
//----
// error[CL0220]: expected [String], found a text
//    --> shop.cl:90:11
//     |
//  90 |     args: "serve --port 8080"
//     |           ^^^^^^^^^^^^^^^^^^^
//    ::: std:/container.cl:161:3
//     |
// 161 |   args: [String] = []
//     |   ---- asked for here
//     |
//     = help: a list stands in brackets; of several words each is an element of its own
//     = fix, to be looked at: put it into a list
//  90 -     args: "serve --port 8080"
//  90 +     args: ["serve --port 8080"]
//
// 1 error
