// A priority as a text.
//--- was
    priority: high
//--- now
    priority: "high"
//----
// error[CL0220]: expected priority-class, found a text
//    --> shop.cl:105:15
//     |
// 105 |     priority: "high"
//     |               ^^^^^^
//    ::: std:/container.cl:248:3
//     |
// 248 |   priority: priority-class?
//     |   -------- asked for here
//     |
//     = help: a reference stands without quotes: high
//     = fix: leave out the quotes
// 105 -     priority: "high"
// 105 +     priority: high
//
// 1 error
