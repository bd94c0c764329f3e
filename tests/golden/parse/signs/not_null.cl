let a = web.first()!.name == ""
let b = [1][0]! + 2
let c = name!
let d = if (a !b) 1 else 2
//----
// error[CL0010] main.cl:1:20-21: '!' means nothing here
//   help: what may be null is tested first: if (x != null) ..., x ?? OTHER, or x?.name
// error[CL0010] main.cl:2:15-16: '!' means nothing here
//   help: what may be null is tested first: if (x != null) ..., x ?? OTHER, or x?.name
// error[CL0010] main.cl:3:13-14: '!' means nothing here
//   help: what may be null is tested first: if (x != null) ..., x ?? OTHER, or x?.name
// error[CL0011] main.cl:4:15-16: '!' is written 'not'
//   fix (safe): write 'not': main.cl:4:15-16 => "not "
// left after fixes:
// error[CL0010] fixed.cl:1:20-21: '!' means nothing here
//   help: what may be null is tested first: if (x != null) ..., x ?? OTHER, or x?.name
// error[CL0010] fixed.cl:2:15-16: '!' means nothing here
//   help: what may be null is tested first: if (x != null) ..., x ?? OTHER, or x?.name
// error[CL0010] fixed.cl:3:13-14: '!' means nothing here
//   help: what may be null is tested first: if (x != null) ..., x ?? OTHER, or x?.name
// error[CL0040] fixed.cl:4:15-18: expected ')', found 'not'
