type Port = Int where it >= 1 and it <= 65535
type Choice = "a" | 0 | -1 | true | null | [Int | String]? | (Int) | k8s.Thing
/// Cases.
type Probe<T> =
    /// The first.
    http { path: T, port: Port = 80 }
  | exec {}
type Single = only { a: Int }
type Record = { a: Int, b: { c: [String] } = {}, ...Other, ... }
native fn fold<T, R>(items: [T], start: R = 0, step: (R, T) -> (Int) -> R) -> Map<String, R?>
fn body(a: Int where it > 0) -> Int {
  let b = a
  /// Documented.
  let c: Int = b
  b + c
}
