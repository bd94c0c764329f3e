// A rule without a code.
//--- was
  code: "SH0001"
//--- now
//----
// error[CL0284]: rule 'every-page-has-a-letter' has no code
//    --> shop.cl:148:6
//     |
// 148 | rule every-page-has-a-letter {
//     |      ^^^^^^^^^^^^^^^^^^^^^^^
//     |
//     = help: give it a code of its own, such as code: "GD0001"
//
// 1 error
