// A type is known where a value is expected, and where fields are taken over; it only can't stand
// there.
//--- main.cl
@root
kind world {}
world w {}
let a = Int
let b = [Quantity, 1]
type F = { ...Int }
kind g { ...Duration, ...world }
//----
// error[CL0250] main.cl:4:9-12: this names a kind or type, where a value is expected
//   help: a kind or type stands before '{ }' or in all(...)
// error[CL0250] main.cl:5:10-18: this names a kind or type, where a value is expected
//   help: a kind or type stands before '{ }' or in all(...)
// error[CL0226] main.cl:6:15-18: Int has no entries to spread here
//   help: '...' takes over the fields of a record type
// error[CL0226] main.cl:7:13-21: Duration has no entries to spread here
//   help: '...' takes over the fields of a record type
// error[CL0226] main.cl:7:26-31: world has no entries to spread here
//   help: a kind has what another one has by 'is': kind NAME is BASE { ... }
