// A class that does not exist.
//--- was
    claim cache { mount: "/cache", size: 1Gi, access: "ReadWriteMany", class: storage }
//--- now
    claim cache { mount: "/cache", size: 1Gi, access: "ReadWriteMany", class: fast }
//----
// error[CL0207]: no storage-class 'fast' is declared
//    --> shop.cl:108:79
//     |
// 108 | ...{ mount: "/cache", size: 1Gi, access: "ReadWriteMany", class: fast }
//     |                                                                  ^^^^
//     |
//     = help: there is 'storage'
//     = help: declare it: storage-class fast { }
//
// 1 error
