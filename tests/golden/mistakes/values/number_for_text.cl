// A number where a text is asked for.
//--- was
  config settings { data { CURRENCY: "EUR", PAGE_SIZE: 20 } }
//--- now
  config settings { data { CURRENCY: "EUR", "page size!": 20 } }
//----
// error[CL0402]: 'page size!' is no EntryName
//   --> shop.cl:64:45
//    |
// 64 |   config settings { data { CURRENCY: "EUR", "page size!": 20 } }
//    |                                             ^^^^^^^^^^^^
//   ::: std:/values.cl:32:31
//    |
// 32 | type EntryName = String where it.matches(#"[-._a-zA-Z0-9]{1,253}"#)
//    |                               ------------------------------------- asked for here
//    |
//    = help: EntryName: at most 253 letters, digits, '-', '_' and '.'
//
// 1 error
