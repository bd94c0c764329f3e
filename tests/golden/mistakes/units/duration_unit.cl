// A unit of time that does not exist.
//--- was
      keep: 14d
//--- now
      keep: 2weeks
//----
// error[CL0217]: '2weeks' is no Duration: 'weeks' is no unit of time
//   --> shop.cl:84:14
//    |
// 84 |       keep: 2weeks
//    |              ^^^^^
//   ::: std:/postgres.cl:50:3
//    |
// 50 |   keep: Duration
//    |   ---- asked for here
//    |
//    = help: the units are d, h, m, s and ms, as in 12h30m
//
// 1 error
