// A list where one is asked for.
//--- was
    gateway: public
//--- now
    gateway: [public]
//----
// error[CL0210]: expected gateway, found a list
//    --> shop.cl:138:14
//     |
// 138 |     gateway: [public]
//     |              ^^^^^^^^
//    ::: std:/gateway.cl:173:3
//     |
// 173 |   gateway: gateway?
//     |   ------- asked for here
//     |
//     = help: there is one of it, without brackets: public
//     = fix: write public
// 138 -     gateway: [public]
// 138 +     gateway: public
//
// 1 error
