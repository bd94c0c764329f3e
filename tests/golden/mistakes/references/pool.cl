// A pool that does not exist.
//--- was
    tolerates: node-pool/spot.taints
//--- now
    tolerates: node-pool/spots.taints
//----
// error[CL0207]: no node-pool 'spots' is declared
//    --> shop.cl:116:16
//     |
// 116 |     tolerates: node-pool/spots.taints
//     |                ^^^^^^^^^^^^^^^
//     |
//     = help: did you mean 'spot'?
//     = fix: change to 'spot'
// 116 -     tolerates: node-pool/spots.taints
// 116 +     tolerates: node-pool/spot.taints
//
// 1 error
