// The thing that is mounted, for the case that mounts it.
//--- was
    volumes { "/tmp": empty { limit: 100Mi } }
//--- now
    volumes { "/tmp": claim { limit: 100Mi } }
//----
// error[CL0253]: Volume has no case 'claim'
//    --> shop.cl:109:23
//     |
// 109 |     volumes { "/tmp": claim { limit: 100Mi } }
//     |                       ^^^^^
//     |
//     = help: did you mean 'claimed'?
//     = fix, to be looked at: change to 'claimed'
// 109 -     volumes { "/tmp": claim { limit: 100Mi } }
// 109 +     volumes { "/tmp": claimed { limit: 100Mi } }
//
// 1 error
