// A secret where a config is meant.
//--- was
      CURRENCY: config/settings.keys.CURRENCY
//--- now
      CURRENCY: secret/settings.keys.CURRENCY
//----
// error[CL0207]: no secret 'settings' is declared
//   --> shop.cl:96:17
//    |
// 64 |   config settings { data { CURRENCY: "EUR", PAGE_SIZE: 20 } }
//    |          -------- 'settings' is a config
// ...
// 96 |       CURRENCY: secret/settings.keys.CURRENCY
//    |                 ^^^^^^^^^^^^^^^
//    |
//    = help: there is config/settings
//    = help: an instance of secret is wanted: name one, or declare it: secret settings { }
//    = fix, to be looked at: change to config/settings
// 96 -       CURRENCY: secret/settings.keys.CURRENCY
// 96 +       CURRENCY: config/settings.keys.CURRENCY
//
// 1 error
