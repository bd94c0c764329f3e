// Parameters of one name.
//--- main.cl
cluster main { domain: sum(1, 2), kubernetes: 1.34.1 }
fn sum(a: Int, a: Int) -> Hostname = "\(a).example.org"
//----
// error[CL0214] main.cl:2:16-17: 'a' is written twice in one body
//   label main.cl:2:8-9: first written here
//   help: give one of the parameters another name
