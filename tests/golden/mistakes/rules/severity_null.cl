// A rule's weight is nothing.
//--- was
  severity: "warning"
//--- now
  severity: null
//----
// error[CL0212]: null can't stand where "off" | "info" | "warning" | "error" is expected
//    --> shop.cl:150:13
//     |
// 150 |   severity: null
//     |             ^^^^
//     |
//     = help: give it a value; a place that may be left out is declared "off" | "info" | "warning" | "error"?
//
// 1 error
