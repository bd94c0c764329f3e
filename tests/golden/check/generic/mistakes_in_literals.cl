// A mistake in a literal whose type is found out first is told once, and never lost.
//--- main.cl
@root
kind world {}
world w {}
type Box<T> = { v: T, n: Int }
fn unbox<T>(b: Box<T>) -> T = b.v
let one: Int = unbox({ let x = nope1, v: x, n: 1 })
let two: Int = unbox({ v: [1].map(x => x + nope2).first() ?? 0, n: 1 })
let three: Int = unbox({ v: 1, n: 1, ...nope3 })
let four: Int = unbox({ v: if (true) nope4 else 1, n: wrong(1) })
let five: Int = unbox({ for (i in nope5) { v: i }, n: 1 })
let six: Int = unbox({ v: { let y = nope6, a: y }.a, n: 1 })
type Opt<T> = some { v: T } | none {}
fn val<T>(b: Opt<T>) -> [T] = match (b) { some => [b.v], none => [] }
let seven = val(some { v: nope7 })
let eight = val(some { let z = nope8, v: z })
//----
// error[CL0201] main.cl:6:32-37: no 'nope1' is known here
// error[CL0201] main.cl:7:44-49: no 'nope2' is known here
// error[CL0201] main.cl:8:41-46: no 'nope3' is known here
// error[CL0201] main.cl:9:38-43: no 'nope4' is known here
// error[CL0234] main.cl:9:55-60: no function 'wrong' is known here
// error[CL0201] main.cl:10:35-40: no 'nope5' is known here
// error[CL0201] main.cl:11:37-42: no 'nope6' is known here
// error[CL0201] main.cl:14:27-32: no 'nope7' is known here
// error[CL0201] main.cl:15:32-37: no 'nope8' is known here
