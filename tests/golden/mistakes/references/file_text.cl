// The content of a file that is not there.
//--- was
      LANG: "en"
//--- now
      LANG: file("lang.txt")
//----
// error[CL0210]: expected EnvValue, found File
//    --> shop.cl:94:13
//     |
//  94 |       LANG: file("lang.txt")
//     |             ^^^^^^^^^^^^^^^^
//    ::: std:/container.cl:166:3
//     |
// 166 |   env: Map<EnvName, EnvValue> = {}
//     |   --- asked for here
//
// 1 error
