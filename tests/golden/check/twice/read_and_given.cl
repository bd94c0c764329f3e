// An unknown field that is read, and one of that name that is given: two mistakes. Two reads are one.
type Shape = round { size: Int } | flat { size: Int }
type Box = { size: Int }

fn first(shape: Shape) -> Int = match (shape) {
  round => shape.edge
  flat => shape.size
}
fn second(box: Box) -> Int = box.lid + box.lid
let shape: Shape = round { size: 1, edge: 2 }
let box: Box = { size: 1, lid: 2 }
//----
// error[CL0203] read_and_given.cl:6:18-22: 'Shape.round' has no field 'edge'
//   label read_and_given.cl:2:14-19: declared here
//   help: its fields: 'size'
// error[CL0203] read_and_given.cl:9:34-37: 'Box' has no field 'lid'
//   label read_and_given.cl:3:6-9: declared here
//   label read_and_given.cl:9:44-47: here too
//   help: its fields: 'size'
// error[CL0203] read_and_given.cl:10:37-41: 'Shape.round' has no field 'edge'
//   label read_and_given.cl:2:14-19: declared here
//   help: its fields: 'size'
// error[CL0203] read_and_given.cl:11:27-30: 'Box' has no field 'lid'
//   label read_and_given.cl:3:6-9: declared here
//   help: its fields: 'size'
