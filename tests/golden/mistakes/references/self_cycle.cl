// A field that is made of itself.
//--- was
    replicas: 3
//--- now
    replicas: self.replicas
//----
// error[CL0401]: 'namespace/shop.app/front.replicas' needs itself
//   --> shop.cl:91:20
//    |
// 91 |     replicas: self.replicas
//    |                    ^^^^^^^^ namespace/shop.app/front.replicas needs namespace/shop.app/front.replicas here
//    |
//    = help: give it a value that does not need it
//
// 1 error
