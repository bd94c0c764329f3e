// A size alone says of no case which it is.
//--- was
    volumes { "/tmp": empty { limit: 100Mi } }
//--- now
    volumes { "/tmp": 100Mi }
//----
// error[CL0220]: expected Volume, found the number 100Mi
//    --> shop.cl:109:23
//     |
// 109 |     volumes { "/tmp": 100Mi }
//     |                       ^^^^^
//    ::: std:/container.cl:183:3
//     |
// 183 |   volumes: Map<FilePath, Volume> = {}
//     |   ------- asked for here
//     |
//     = help: its cases are empty, claimed, config-file, config-files, secret-file, secret-files, nfs, host-path
//
// 1 error
