// A hole that does not end.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    image: "\(house/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//----
// error[CL0016]: this value in a text has no closing ')'
//   --> shop.cl:89:13
//    |
// 89 |     image: "\(house/front:v1.4.0@sha256:22222222222222222222222222222...
//    |             ^^                                                       - the text ends here
//    |
//    = help: a value in a text ends with ')' on the same line
//
// 1 error
