// A password in an address.
//--- was
      LANG: "en"
//--- now
      CACHE: "redis://user:Zk9qLw84mR@cache:6379"
//----
// error[CL2003]: this looks like an address with a password in it
//   --> shop.cl:94:14
//    |
// 94 |       CACHE: "**********************************"
//    |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'raw-secret'
//    = help: revoke it if it was ever pushed, and take it from a secret
//
// 1 error
