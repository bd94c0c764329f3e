// What a literal holds says what stands for the type parameters of the function it is given to.
//--- main.cl
@root
kind world { emit yaml({a: [...first, second, third, ...sixth, ...seventh, eighth, ninth, ...tenth, thirteenth], b: fourth, c: fifth, d: twelfth }) at "out.yaml" }
world w {}

type Box<T> = { v: T, n: Int }
type Opt<T> = some { v: T } | none {}
fn unbox<T>(b: Box<T>) -> T = b.v
fn all-of<T>(b: [Box<T>]) -> [T] = b.map(x => x.v)
fn val<T>(b: Opt<T>) -> [T] = match (b) { some => [b.v], none => [] }
fn get<T>(b: Opt<T>, d: T) -> T = match (b) { some => b.v, none => d }
fn either<T>(a: Opt<T>, b: Opt<T>) -> [T] = [...val(a), ...val(b)]
fn made<T>(b: Opt<T>, f: () -> T) -> T = match (b) { some => b.v, none => f() }

let yes = true
let first: [Int] = val(some { v: 1 })
let second: Int = get(some { v: 2 }, 1)
let third: Int = get(none {}, 3)
let fourth: Float = get(some { v: 4.5 }, 1)
let fifth: [String] = either(none {}, Opt.some { v: "five" })
let sixth: [Int] = val(none {})
let seventh: [Int] = all-of([{ v: 7, n: 1 }, if (yes) { v: 8, n: 1 }])
let eighth: Int = made(none {}, () => 8)
let ninth: Int = unbox({ v: unbox({ v: unbox({ v: unbox({ v: unbox({ v: 9, n: 1 }), n: 1 }), n: 1 }), n: 1 }), n: 1 })
let tenth: [Int] = val(if (yes) some { v: 10 } else none {})
let twelfth: Quantity = get(some { v: Quantity(5Gi) }, Quantity(1Gi))
let thirteenth: Int = unbox({ let x = 13, v: x, n: 1 })
//----
// file out.yaml (yaml) of world/w
//   .a[0]: 1                             <- literal main.cl:15:34
//   .a[1]: 2                             <- let main.cl:16:33
//   .a[2]: 3                             <- let main.cl:17:1 <- literal main.cl:17:31
//   .a[3]: 7                             <- literal main.cl:21:35
//   .a[4]: 8                             <- literal main.cl:21:60
//   .a[5]: 8                             <- let main.cl:22:39
//   .a[6]: 9                             <- let main.cl:23:73
//   .a[7]: 10                            <- literal main.cl:24:43
//   .a[8]: 13                            <- let main.cl:26:1 <- let main.cl:26:39
//   .b: 4.5                              <- let main.cl:18:35
//   .c[0]: "five"                        <- literal main.cl:19:53
//   .d: "5Gi"                            <- let main.cl:25:48
