// Variants, unions, lists and refinements with parameters: what is said of them holds for each use.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
type Opt<T> = some { v: T, w: Int = 3 } | none {}
type Res<T, E> = ok { v: T } | fail { e: E }
type Tree<T> = leaf { v: T } | fork { l: [Tree<T>] }
type L<T> = [T]
type Auto<T> = T | "auto"
type Filled<T> = [T] where it.size() > 0
type P<K, V> = Map<K, V>
type Box<T> = { v: T }
type Pair<A, B> = { a: A, b: B }
type Swapped<X, Y> = Pair<Y, X>
type IntBox = Box<Int>
fn get<T>(o: Opt<T>, d: T) -> T = match (o) { some => o.v, none => d }
fn map<T, U, E>(r: Res<T, E>, f: (T) -> U) -> Res<U, E> = match (r) { ok => ok { v: f(r.v) }, fail => fail { e: r.e } }
fn or-none<E>(r: Res<String, E>) -> String = match (r) { ok => r.v, fail => "" }
fn leaves<T>(t: Tree<T>) -> [T] = match (t) { leaf => [t.v], fork => [] }
let a: Opt<Int> = some { v: 1 }
let b: Opt<Int> = Opt.none {}
let c: Int = get(a, 3)
let d: [Opt<String>] = [some { v: "x" }, none {}]
let e: Tree<Int> = fork { l: [leaf { v: 1 }, fork { l: [leaf { v: 2 }] }] }
let f: [Int] = leaves(e)
let g: L<Int> = [1]
let h: Auto<Int> = "auto"
let i: Filled<Int> = [1]
let j: P<String, Int> = { a: 3 }
let k: Swapped<Int, String> = { a: "x", b: 3 }
let l: IntBox = { v: 3 }
let m: Res<Int, String> = ok { v: 3 }
let n: Res<String, String> = map(m, x => "\(x)")
let o: Box<Int> = Box { v: 3 }
kind one in cluster { o: Opt<Int> = some { v: 1 } }
one two { o { v: 2 } }
one three { o { w: 4 } }
one four { o: none {} }
rule values {
  code: "CL9001"
  check c == 1 and get(b, 3) == 3 else "the other case"
  check d.map(x => get(x, "-")).join(",") == "x,-" else "in lists"
  check get(one/two.o, 0) == 2 and get(one/three.o, 0) == 1 and get(one/four.o, 0) == 0 else "blocks go into the case"
  check or-none(n) == "3" else "of one type another"
}
//----
