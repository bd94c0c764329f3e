// `self` is the declaration around, and what is meant is one further out.
//--- was
  check team != "" at team
//--- now
  config words { data { TEAM: self.team } }

  check team != "" at team
//----
// error[CL0203]: 'config' has no field 'team'
//   --> shop.cl:28:36
//    |
// 28 |   config words { data { TEAM: self.team } }
//    |                                    ^^^^
//   ::: std:/config.cl:7:6
//    |
//  7 | kind config in namespace {
//    |      ------ declared here
//    |
//    = help: 'self' is this config; what is around it is named without: team
//    = fix, to be looked at: write 'team'
// 28 -   config words { data { TEAM: self.team } }
// 28 +   config words { data { TEAM: team } }
//
// 1 error
