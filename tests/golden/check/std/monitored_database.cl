use std.policy.{deny-by-default}

cluster example { kubernetes: 1.34.1 }

@allow("CL2002", reason: "the image is not what this is about")
namespace shop {
  network: deny-by-default {}
  postgres database { version: 17.5, instances: 1, storage { size: 1Gi }, resources { limits { memory: 512Mi } }, monitored: true, operator: operators }
}
namespace operators {}
//----
// error[CL0450] monitored_database.cl:8:126-130: nobody can read the numbers of database 'database': its namespace lets through only what is declared
//   in namespace/shop.postgres/database
//   help: network: deny-by-default { metrics-from: the namespace they are read from }
