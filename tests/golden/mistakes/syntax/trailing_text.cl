// A word left behind.
//--- was
    keep: 1h
  }
//--- now
    keep: 1h
  } todo
//----
// error[CL0074]: two things stand on one line without a comma
//    --> shop.cl:135:4
//     |
// 135 |   } todo
//     |    ^---- the next one begins here
//     |
//     = fix, to be looked at: write ','
// 135 -   } todo
// 135 +   }, todo
//
// 1 error
