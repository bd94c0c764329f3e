// A host outside of what the gateway serves.
//--- was
    hosts: [host("shop")]
//--- now
    hosts: ["shop.example.com"]
//----
// error[CL0450]: no listener of gateway 'public' serves 'shop.example.com'
//    --> shop.cl:139:13
//     |
// 139 |     hosts: ["shop.example.com"]
//     |             ^^^^^^^^^^^^^^^^^^
//     |
//     = in namespace/shop.route/front.form
//     = help: it serves *.example.org
//
// 1 error
