// A gateway that does not exist.
//--- was
    gateway: public
//--- now
    gateway: private
//----
// error[CL0207]: no gateway 'private' is declared
//    --> shop.cl:138:14
//     |
// 138 |     gateway: private
//     |              ^^^^^^^
//     |
//     = help: there is 'public'
//     = help: declare it: gateway private { }
//
// 1 error
