// A rule with a code of the compiler.
//--- was
  code: "SH0001"
//--- now
  code: "CL2001"
//----
// error[CL0452]: the code 'CL2001' is taken
//    --> shop.cl:149:9
//     |
// 149 |   code: "CL2001"
//     |         ^^^^^^^^
//    ::: std:/rules.cl:50:9
//     |
//  50 |   code: "CL2001"
//     |         -------- another rule has it
//     |
//     = in rule 'every-page-has-a-letter'
//     = help: each rule has a code of its own
//
// 1 error
