// A file that is not there.
//--- was
  config settings { data { CURRENCY: "EUR", PAGE_SIZE: 20 } }
//--- now
  config settings { data { CURRENCY: "EUR" }, env-file: "settings.env" }
//----
// error[CL0430]: 'settings.env' can't be read: there is no such file
//   --> shop.cl:64:57
//    |
// 64 |   config settings { data { CURRENCY: "EUR" }, env-file: "settings.env" }
//    |                                                         ^^^^^^^^^^^^^^
//    |
//    = help: paths are relative to the file they are written in
//
// 1 error
