// A letter missing in the name of a field.
//--- was
    replicas: 3
//--- now
    replica: 3
//----
// error[CL0203]: 'app' has no field 'replica'
//    --> shop.cl:91:5
//     |
//  91 |     replica: 3
//     |     ^^^^^^^
//    ::: std:/app.cl:134:6
//     |
// 134 | kind app is program {
//     |      --- declared here
//     |
//     = help: did you mean 'replicas'?
//     = fix: change to 'replicas'
//  91 -     replica: 3
//  91 +     replicas: 3
//
// 1 error
