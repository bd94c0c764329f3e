// What goes on with the word behind the variable makes it the value: `in` is missing.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
for (n all(namespace)) { config one[n.name] in namespace/web {} }
let names = [for (n cluster.domain.lines()) n]
let others = [for (n of names) n]
namespace web {}
//----
// error[CL0040] main.cl:2:8-11: expected 'in' or ',', found 'all'
//   fix (safe): write 'in': main.cl:2:8-8 => "in "
// error[CL0040] main.cl:3:21-28: expected 'in' or ',', found 'cluster'
//   fix (safe): write 'in': main.cl:3:21-21 => "in "
// error[CL0069] main.cl:4:22-24: 'of' stands where 'in' is expected
//   fix (safe): write 'in': main.cl:4:22-24 => "in"
