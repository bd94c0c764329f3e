// A version with a v.
//--- was
  kubernetes: 1.34.1
//--- now
  kubernetes: v1.34.1
//----
// error[CL0040]: expected a name, found '34.1'
//   --> shop.cl:10:18
//    |
// 10 |   kubernetes: v1.34.1
//    |                  ^^^^
//    |
//    = help: a version is written without a letter
//    = fix: remove 'v'
// 10 -   kubernetes: v1.34.1
// 10 +   kubernetes: 1.34.1
//
// 1 error
