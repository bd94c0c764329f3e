// Tabs and a wide character before the place.
//--- was
    replicas: 3
//--- now
		replicas: "三つ", priorty: high
//----
// error[CL0220]: expected Count, found a text
//    --> shop.cl:91:13
//     |
//  91 |         replicas: "三つ", priorty: high
//     |                   ^^^^^^
//    ::: std:/app.cl:137:3
//     |
// 137 |   replicas: Count = 1
//     |   -------- asked for here
//     |
//     = help: Count: a whole number that is not negative: a number of things
//
// error[CL0203]: 'app' has no field 'priorty'
//    --> shop.cl:91:19
//     |
//  91 |         replicas: "三つ", priorty: high
//     |                           ^^^^^^^
//    ::: std:/app.cl:134:6
//     |
// 134 | kind app is program {
//     |      --- declared here
//     |
//     = help: did you mean 'priority'?
//     = fix: change to 'priority'
//  91 -         replicas: "三つ", priorty: high
//  91 +         replicas: "三つ", priority: high
//
// 2 errors
