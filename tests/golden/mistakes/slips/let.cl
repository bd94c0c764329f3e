// A name of the file misspelled.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    image: "\(hause)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//----
// error[CL0201]: no 'hause' is known here
//   --> shop.cl:89:15
//    |
// 89 |     image: "\(hause)/front:v1.4.0@sha256:2222222222222222222222222222...
//    |               ^^^^^
//    |
//    = help: did you mean 'house'?
//    = fix: change to 'house'
// 89 -     image: "\(hause)/front:v1.4.0@sha256:22222222222222222222222222...
// 89 +     image: "\(house)/front:v1.4.0@sha256:22222222222222222222222222...
//
// 1 error
