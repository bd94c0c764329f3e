// Type parameters of one name, and those that hide a type.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
type Own = Int
fn one<T, T>(x: T) -> T = x
type Two<T, U, T> = { x: T, y: U }
fn three<Int>(x: Int) -> Int = x
fn four<app>(x: app) -> app = x
fn five<Own>(x: Own) -> Own = x
type Six<Map> = { x: Int }
fn right<T, U>(x: T, y: U) -> T = x
type Right<T, U> = { x: T, y: U }
//----
// error[CL0214] main.cl:3:11-12: 'T' is written twice in one body
//   label main.cl:3:8-9: first written here
//   help: give one of the type parameters another name
// error[CL0214] main.cl:4:16-17: 'T' is written twice in one body
//   label main.cl:4:10-11: first written here
//   help: give one of the type parameters another name
// error[CL0215] main.cl:5:10-13: 'Int' is defined twice
//   help: a type parameter has a name that no type has, such as T
// error[CL0215] main.cl:6:9-12: 'app' is defined twice
//   label std:/app.cl: the type of this name
//   help: a type parameter has a name that no type has, such as T
// error[CL0215] main.cl:7:9-12: 'Own' is defined twice
//   label main.cl:2:6-9: the type of this name
//   help: a type parameter has a name that no type has, such as T
// error[CL0215] main.cl:8:10-13: 'Map' is defined twice
//   help: a type parameter has a name that no type has, such as T
