// What git leaves in a file.
//--- was
    replicas: 3
//--- now
<<<<<<< HEAD
    replicas: 3
=======
    replicas: 4
>>>>>>> other
//----
// error[CL0004]: a merge conflict is not resolved
//   --> shop.cl:91:1
//    |
// 91 | <<<<<<< HEAD
//    | ^^^^^^^^^^^^
//    |
//    = help: keep one side, and remove the lines with <<<<<<<, ======= and >>>>>>>
//
// 1 error
