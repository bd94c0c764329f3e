// Something that may be missing, read as if it were there.
//--- was
    keep: 1h
//--- now
    keep: 1h, name: app/front.working-dir
//----
// error[CL0211]: this is FilePath?, which may be null, where String is expected
//    --> shop.cl:134:21
//     |
// 134 |     keep: 1h, name: app/front.working-dir
//     |                     ^^^^^^^^^^^^^^^^^^^^^
//     |
//     = help: test it with if (... != null), or fill in with ??
//
// 1 error
