// Entries of a map, fields of a record and elements of a list that need themselves are shown as the
// path that closes it, as members of instances are.
//--- main.cl
@root
kind world {
  emit yaml({ a: ports.http, b: sizes.small, c: steps[0] }) at "out.yaml"
}
world w {}
let ports: Map<String, Int> = { http: ports.metrics, metrics: ports.http }
let sizes: { small: Int, large: Int } = { small: sizes.large - 1, large: sizes.small + 1 }
let steps: [Int] = [steps[1], steps[0]]
//----
// error[CL0401] main.cl:6:45-52: 'http' needs itself
//   here: http needs metrics here
//   label main.cl:6:69-73: metrics needs http here
//   help: one of them needs a value that the others are not in
// error[CL0401] main.cl:7:56-61: 'small' needs itself
//   here: small needs large here
//   label main.cl:7:80-85: large needs small here
//   help: one of them needs a value that the others are not in
// error[CL0401] main.cl:8:31-39: 'steps[0]' needs itself
