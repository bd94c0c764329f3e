// A choice with small letters.
//--- was
    claim cache { mount: "/cache", size: 1Gi, access: "ReadWriteMany", class: storage }
//--- now
    claim cache { mount: "/cache", size: 1Gi, access: "readwritemany", class: storage }
//----
// error[CL0216]: "readwritemany" is not one of "ReadWriteOnce", "ReadWriteMany", "ReadOnlyMany", "ReadWriteOncePod"
//    --> shop.cl:108:55
//     |
// 108 | ...ount: "/cache", size: 1Gi, access: "readwritemany", class: storage }
//     |                                       ^^^^^^^^^^^^^^^
//    ::: std:/storage.cl:58:3
//     |
//  58 |   access: "ReadWriteOnce" | "ReadWriteMany" | "ReadOnlyMany" | "Read...
//     |   ------ asked for here
//     |
//     = help: did you mean 'ReadWriteMany'?
//     = fix: change to 'ReadWriteMany'
// 108 - ...nt: "/cache", size: 1Gi, access: "readwritemany", class: storage }
// 108 + ...nt: "/cache", size: 1Gi, access: "ReadWriteMany", class: storage }
//
// 1 error
