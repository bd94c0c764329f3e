// A hole as shells have it.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    image: "${house}/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//----
// error[CL0217]: '${house}/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222' is no Image: '${house}' is no part of an image's name
//    --> shop.cl:89:13
//     |
//  89 |     image: "${house}/front:v1.4.0@sha256:222222222222222222222222222...
//     |             ^
//    ::: std:/container.cl:156:3
//     |
// 156 |   image: Image
//     |   ----- asked for here
//     |
//     = help: a part has a-z and 0-9, and between them '.', '_', '__' or hyphens
//     = help: '${' means nothing here: a value goes into a text with \(value)
//
// 1 error
