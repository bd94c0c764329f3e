// A comment as YAML has it.
//--- was
    replicas: 3
//--- now
    # three of them
    replicas: 3
//----
// error[CL0012]: a comment does not begin with '//'
//   --> shop.cl:91:5
//    |
// 91 |     # three of them
//    |     ^^^^^^^^^^^^^^^
//    |
//    = help: a comment begins with // and ends with its line
//    = fix: write '//'
// 91 -     # three of them
// 91 +     // three of them
//
// 1 error
