// Two volumes at one place.
//--- was
    volumes { "/tmp": empty { limit: 100Mi } }
//--- now
    volumes { "/cache": empty { limit: 100Mi } }
//----
// error[CL0615]: two elements of the list have mountPath '/cache'
//    --> shop.cl:109:15
//     |
// 109 |     volumes { "/cache": empty { limit: 100Mi } }
//     |               ^^^^^^^^ spec.template.spec.containers[0].volumeMounts[1] of Deployment 'front'
//    ::: std:/pods.cl:215:14
//     |
//  95 |     for (k in claims) { name: k.volume, mountPath: k.mount }
//     |                       -------------------------------------- the other one
// ...
// 215 |     empty => { name: name, mountPath: path }
//     |              ------------------------------- the library makes it here
//
// 1 error
