// Two letters swapped.
//--- was
    priority: high
//--- now
    proirity: high
//----
// error[CL0203]: 'app' has no field 'proirity'
//    --> shop.cl:105:5
//     |
// 105 |     proirity: high
//     |     ^^^^^^^^
//    ::: std:/app.cl:134:6
//     |
// 134 | kind app is program {
//     |      --- declared here
//     |
//     = help: did you mean 'priority'?
//     = fix: change to 'priority'
// 105 -     proirity: high
// 105 +     priority: high
//
// 1 error
