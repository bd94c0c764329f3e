// A field repeats a declaration, as in HCL.
//--- was
    image: "\(house)/cart:v2.0.1@sha256:3333333333333333333333333333333333333333333333333333333333333333"
//--- now
    for_each: ["a", "b"]
    name: each.value
    image: "\(house)/cart:v2.0.1@sha256:3333333333333333333333333333333333333333333333333333333333333333"
//----
// error[CL0203]: 'app' has no field 'for_each'
//    --> shop.cl:113:5
//     |
// 113 |     for_each: ["a", "b"]
//     |     ^^^^^^^^
//    ::: std:/app.cl:134:6
//     |
// 134 | kind app is program {
//     |      --- declared here
//     |
//     = help: repeat the whole of it: for (key, value in ...) { ... } around it
//
// 1 error
