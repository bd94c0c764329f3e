// What is wrong in a text that is emitted is said, and not that it has no path.
cluster c { domain: "example.org", kubernetes: 1.34.1 }
emit json(self)
namespace web { emit json({ a: 1 }) }
//----
// error[CL0256] text_with_a_mistake.cl:3:11-15: 'self' stands in no body
//   help: self is the instance whose body is nearest
// error[CL0283] text_with_a_mistake.cl:4:22-36: a text is emitted without a path
//   help: write where the file lies: emit ... at "path"
