// The word that apps have for it, at a database.
//--- was
    instances: 2
//--- now
    replicas: 2
//----
// error[CL0203]: 'postgres' has no field 'replicas'
//    --> shop.cl:72:5
//     |
//  72 |     replicas: 2
//     |     ^^^^^^^^
//    ::: std:/postgres.cl:116:6
//     |
// 116 | kind postgres is unit {
//     |      -------- declared here
//     |
//     = help: here that is 'instances', which takes InstanceCount
//
// 1 error
