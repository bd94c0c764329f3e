// A private key in a config.
//--- was
  config settings { data { CURRENCY: "EUR", PAGE_SIZE: 20 } }
//--- now
  config settings { data { CURRENCY: "EUR", KEY: "-----BEGIN RSA PRIVATE KEY-----\nMIIEow" } }
//----
// error[CL2003]: this looks like a private key
//   --> shop.cl:64:50
//    |
// 64 | ...gs { data { CURRENCY: "EUR", KEY: "********** *** ******* ***********...
//    |                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in rule 'raw-secret'
//    = help: revoke it if it was ever pushed, and take it from a secret
//
// 1 error
