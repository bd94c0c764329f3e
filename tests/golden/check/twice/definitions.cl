/// What is defined twice, or said where it has no effect, is refused; so is an arm that another one has taken.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.0 }

type A = { n: Int = 1 }
type Other = { n: String = "" }
type Diamond = { ...A, more: Int = 2 }
type V = a { x: Int } | a { y: Int }
type Both = { ...A, ...Other }
type Twice = { ...A, ...A }

kind twice in cluster { ...A, ...A }
kind own in cluster { n: Int = 2, ...A }
kind around in cluster { ...Diamond, ...A }
kind again in cluster { a: Int = 1, a = 2 }
kind more is again { a = 2, a = 3 }
kind right is again { a = 2 }
kind brought in cluster { ...A, n = 3 }

fn numbers(x: Int) -> Int = match (x) { 1 => 2, 2 => 0, 1 => 3, else => 4 }
fn texts(x: String) -> Int = match (x) { "a" => 2, "b" => 3, "a" => 5, else => 4 }
fn open(x: Any) -> Int = match (x) { Int => 1, String => 2, 3 => 3, String => 4, else => 0 }
fn apps(x: namespace | app) -> Int = match (x) { app => 1, namespace => 2 }
//----
// error[CL0215] main.cl:6:25-26: 'a' is defined twice
//   label main.cl:6:10-11: first defined here
//   help: give one of the cases another name
// error[CL0215] main.cl:7:24-29: 'n' is defined twice
//   label main.cl:3:12-13: first defined here
//   label main.cl:4:16-17: and brought from here
//   help: give one of the fields another name
// error[CL0214] main.cl:8:25-26: '...A' is written twice in one body
//   help: its fields are there already: leave this out
// error[CL0214] main.cl:10:34-35: '...A' is written twice in one body
//   help: its fields are there already: leave this out
// error[CL0215] main.cl:11:38-39: 'n' is defined twice
//   label main.cl:11:23-24: first defined here
//   label main.cl:3:12-13: and brought from here
//   help: give one of the fields another name
// error[CL0215] main.cl:13:37-38: 'a' is defined twice
//   label main.cl:13:34-35: first defined here
//   help: a kind says once what the default of a field is
// error[CL0215] main.cl:14:29-30: 'a' is defined twice
//   label main.cl:14:26-27: first defined here
//   help: a kind says once what the default of a field is
// error[CL0248] main.cl:18:57-58: 1 never gets here
//   help: an arm above takes it already
// error[CL0248] main.cl:19:62-65: "a" never gets here
//   help: an arm above takes it already
// error[CL0248] main.cl:20:61-62: 3 never gets here
//   help: an arm above takes it already
// error[CL0248] main.cl:20:69-75: String never gets here
//   help: an arm above takes it already
