// A value says that it is a list or a map, and not of what.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
type Ports = [Int] | [String]
type Either<A, B> = A | B
let maps: Map<String, Int> | Map<String, String> | Int = 3
let one: [Int | String] | Int | Map<String, Int> = [1, "a"]
fn shape(x: [Int] | Int | Map<String, Int>) -> String = match (x) { [Int] => "list", Int => "one", Map<String, Int> => "map" }
fn first(x: Either<[Int], [String]>) -> String = match (x) { [Int] => "ints", [String] => "texts" }
fn known<T>(x: T | String) -> String = match (x) { T => "other", String => "text" }
fn rest<T>(x: T | String) -> String = match (x) { String => "text", else => "other" }
emit "\(shape([])) \(rest(3))" at "x"
//----
// error[CL0292] main.cl:2:14-30: nobody can tell [String] from [Int]
//   help: write [Int | String], or give each a name: a variant with two cases
// error[CL0292] main.cl:4:11-55: nobody can tell Map<String, Int> from Map<String, String>
//   help: write Map<String, Int | String>, or give each a name: a variant with two cases
// error[CL0292] main.cl:7:62-67: nobody can tell [String] from [Int]
//   help: write [Int | String], or give each a name: a variant with two cases
// error[CL0292] main.cl:7:79-87: nobody can tell [String] from [Int]
//   help: write [Int | String], or give each a name: a variant with two cases
// error[CL0292] main.cl:8:52-53: nobody can tell T from the other types
//   help: it may be any type: leave it to else => ...
