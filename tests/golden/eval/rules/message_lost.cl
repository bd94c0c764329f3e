// A check that fails, and whose message needs what could not be computed, says nothing: the cause is
// told.
//--- main.cl
@root
kind world {}
kind part in world { size: Int, check size > 3 else "of '\(missing.name)' there are only \(size)" }
let missing: { name: String } = fill-in
world w { part a { size: 1 }, part b { size: 5 } }
//----
// error[CL0201] main.cl:4:33-40: no 'fill-in' is known here
//   help: write the value that is meant in its place: { ... }
