let pattern = #"[a-z]+\.\("quoted")"#
let open = #"[a-z]
let next = 1
//----
// error[CL0015] main.cl:2:12-14: this text has no closing '"#'
//   label main.cl:2:19-19: the line ends here
//   help: a text of several lines stands between three quotes
