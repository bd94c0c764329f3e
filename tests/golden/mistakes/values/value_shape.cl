// A key of a chart's values with no value.
//--- was
    values { crds { enabled: true } }
//--- now
    values { crds { enabled } }
//----
// error[CL0040]: expected a name, '{', '[', ':' or '=', found '}'
//   --> shop.cl:59:29
//    |
// 59 |     values { crds { enabled } }
//    |                             ^
//    |
//    = help: 'enabled' has no value: write `enabled: ...`
//
// 1 error
