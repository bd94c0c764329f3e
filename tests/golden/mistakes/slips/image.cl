// A letter missing in a field that must be there.
//--- was
    image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//--- now
    imag: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222222222222222222222222222222222222222"
//----
// error[CL0203]: 'app' has no field 'imag'
//    --> shop.cl:89:5
//     |
//  89 |     imag: "\(house)/front:v1.4.0@sha256:2222222222222222222222222222...
//     |     ^^^^
//    ::: std:/app.cl:134:6
//     |
// 134 | kind app is program {
//     |      --- declared here
//     |
//     = help: did you mean 'image'?
//     = fix: change to 'image'
//  89 -     imag: "\(house)/front:v1.4.0@sha256:22222222222222222222222222...
//  89 +     image: "\(house)/front:v1.4.0@sha256:2222222222222222222222222...
//
// 1 error
