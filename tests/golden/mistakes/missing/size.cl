// A claim without a size.
//--- was
    claim cache { mount: "/cache", size: 1Gi, access: "ReadWriteMany", class: storage }
//--- now
    claim cache { mount: "/cache", access: "ReadWriteMany", class: storage }
//----
// error[CL0213]: 'claim' needs 'size'
//    --> shop.cl:108:11
//     |
// 108 |     claim cache { mount: "/cache", access: "ReadWriteMany", class: s...
//     |           ^^^^^
//    ::: std:/storage.cl:52:3
//     |
//  52 |   size: Quantity
//     |   ---- declared here
//     |
//     = help: write size: ...; or for all that say none: defaults claim { size: ... }
//
// 1 error
