// What has parts and breaks a refinement is shown as it is written, if that is short, and told once.
//--- main.cl
cluster demo { kubernetes: 1.34.1 }
/// At least two are needed.
type Several = [Int] where it.size() > 1
/// Each has a name.
type Named = Map<String, Int> where "name" in it
kind pair in cluster { of: Several, named: Named = { name: 1 } }
pair right { of: [1, 2] }
pair short { of: [1] }
pair long { of: [1_000_000_000_000_000_000 - 999_999_999_999_999_999] }
pair map { of: [1, 2], named: { other: 1 } }
//----
// error[CL0402] main.cl:8:18-21: '[1]' is no Several
//   label main.cl:3:28-41: asked for here
//   help: Several: at least two are needed
// error[CL0402] main.cl:9:17-70: 'list' is no Several
//   label main.cl:3:28-41: asked for here
//   help: Several: at least two are needed
// error[CL0402] main.cl:10:31-43: '{ other: 1 }' is no Named
//   label main.cl:5:37-49: asked for here
//   help: Named: each has a name
