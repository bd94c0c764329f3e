// Yes for true.
//--- was
    poolers { rw { pool: 60, resources { limits { memory: 128Mi } } } }
//--- now
    monitored: yes
    poolers { rw { pool: 60, resources { limits { memory: 128Mi } } } }
//----
// error[CL0201]: no 'yes' is known here
//   --> shop.cl:77:16
//    |
// 77 |     monitored: yes
//    |                ^^^
//    |
//    = help: here that is 'true'
//    = fix: write 'true'
// 77 -     monitored: yes
// 77 +     monitored: true
//
// 1 error
