// The closing brace of an app forgotten.
//--- was
    keep: 1h
  }
//--- now
    keep: 1h

//----
// error[CL0065]: '}' is missing
//    --> shop.cl:134:13
//     |
// 129 |   cron-job report {
//     |                   - opened here
// ...
// 134 |     keep: 1h
//     |             ^
//     |
//     = fix, to be looked at: write '}'
// 135 +   }
//
// 1 error
