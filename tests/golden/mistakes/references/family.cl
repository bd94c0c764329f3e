// Of several configs, which one is not said.
//--- was
  page about { team: "sales" }
//--- now
  page about { team: "sales" }
  for (key in ["a", "b"]) { config letter[key] { data { GREETING: key } } }
  config greeting { data { A: config/letter.data.GREETING } }
//----
// error[CL0203]: 'config' has no field 'GREETING'
//   --> shop.cl:69:50
//    |
// 69 |   config greeting { data { A: config/letter.data.GREETING } }
//    |                                                  ^^^^^^^^
//   ::: std:/config.cl:7:6
//    |
//  7 | kind config in namespace {
//    |      ------ declared here
//    |
//    = help: config/letter is a family: its key comes first, as in config/letter.KEY.data.GREETING
//
// 1 error
