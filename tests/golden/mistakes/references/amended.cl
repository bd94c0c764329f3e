// What is to be changed is declared by another name, and by a file.
//--- was
  page about { team: "sales" }
//--- now
  page about { team: "sales" }
  app/fornt { replicas: 4 }
//----
// error[CL0279]: kind 'namespace' declares no 'app/fornt'
//   --> shop.cl:68:3
//    |
// 68 |   app/fornt { replicas: 4 }
//    |   ^^^^^^^^^
// ...
// 89 |   app front {
//    |       ----- declared here
//    |
//    = help: did you mean app/front? what a file declares is changed where it is declared
//
// 1 error
