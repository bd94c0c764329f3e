// A function misspelled.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: [hots("shop")]
//----
// error[CL0234]: no function 'hots' is known here
//    --> shop.cl:139:13
//     |
// 139 |     hosts: [hots("shop")]
//     |             ^^^^
//     |
//     = help: did you mean 'host'?
//     = fix: change to 'host'
// 139 -     hosts: [hots("shop")]
// 139 +     hosts: [host("shop")]
//
// 1 error
