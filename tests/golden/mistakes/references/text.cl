// A text where a reference is asked for.
//--- was
    gateway: public
//--- now
    gateway: "public"
//----
// error[CL0220]: expected gateway, found a text
//    --> shop.cl:138:14
//     |
// 138 |     gateway: "public"
//     |              ^^^^^^^^
//    ::: std:/gateway.cl:173:3
//     |
// 173 |   gateway: gateway?
//     |   ------- asked for here
//     |
//     = help: a reference stands without quotes: public
//     = fix: leave out the quotes
// 138 -     gateway: "public"
// 138 +     gateway: public
//
// 1 error
