// A text with a value in it, without quotes.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: [shop.\(cluster.domain)]
//----
// error[CL0010]: '\' means nothing here
//    --> shop.cl:139:18
//     |
// 139 |     hosts: [shop.\(cluster.domain)]
//     |                  ^
//     |
//     = help: a text with \(...) in it stands in quotes
//
// 1 error
