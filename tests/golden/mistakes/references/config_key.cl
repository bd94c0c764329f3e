// A key that the config does not have.
//--- was
      CURRENCY: config/settings.keys.CURRENCY
//--- now
      CURRENCY: config/settings.keys.COLOUR
//----
// error[CL0404]: there is no key 'COLOUR'
//   --> shop.cl:96:38
//    |
// 64 |   config settings { data { CURRENCY: "EUR", PAGE_SIZE: 20 } }
//    |                            -------- a key that it has
// ...
// 96 |       CURRENCY: config/settings.keys.COLOUR
//    |                                      ^^^^^^
//    |
//    = help: its keys are CURRENCY, PAGE_SIZE
//    = help: ask with 'in', or use .get(key), which is null if there is none
//
// 1 error
