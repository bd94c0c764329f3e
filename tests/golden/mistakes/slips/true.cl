// True with a capital letter.
//--- was
    values { crds { enabled: true } }
//--- now
    values { crds { enabled: True } }
//----
// error[CL0201]: no 'True' is known here
//   --> shop.cl:59:30
//    |
// 59 |     values { crds { enabled: True } }
//    |                              ^^^^
//    |
//    = help: here that is 'true'; a text stands in quotes: "True"
//    = fix, to be looked at: write true
// 59 -     values { crds { enabled: True } }
// 59 +     values { crds { enabled: true } }
//
// 1 error
