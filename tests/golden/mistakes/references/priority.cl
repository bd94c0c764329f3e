// A priority that does not exist.
//--- was
    priority: high
//--- now
    priority: highest
//----
// error[CL0207]: no priority-class 'highest' is declared
//    --> shop.cl:105:15
//     |
// 105 |     priority: highest
//     |               ^^^^^^^
//     |
//     = help: there is 'high'
//     = help: declare it: priority-class highest { }
//
// 1 error
