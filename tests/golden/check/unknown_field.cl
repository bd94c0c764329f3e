// A field that is not there, with one near it; and one with none near it.
kind thing {
  size: Int = 1
}
kind root {
  let all-things = [1]
}
fn twice(x: Int) -> Int = x * 2

fn broken(t: thing) -> Int = t.sise + t.everything
//----
// error[CL0203] unknown_field.cl:10:32-36: 'thing' has no field 'sise'
//   label unknown_field.cl:2:6-11: declared here
//   help: did you mean 'size'?
//   fix (safe): change to 'size': unknown_field.cl:10:32-36 => "size"
// error[CL0203] unknown_field.cl:10:41-51: 'thing' has no field 'everything'
//   label unknown_field.cl:2:6-11: declared here
//   help: its fields: 'name', 'size'
