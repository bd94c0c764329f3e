app web {
  resources.limits.memory: 1Gi
  resources.requests { cpu: 1 }
  labels["a"]: 1
  app/x: 1
  app/y z { }
  app[k] w { }
}
kind web {
  a.b: Int
  c.d = 1
  labels { x: 1 }
  k8s.Deployment { spec { } }
}
//----
// error[CL0043] main.cl:2:3-26: the name of an entry has a dot or an index
//   help: write `resources { limits { memory: ... } }`, or `"resources.limits.memory": ...` if that is one key
//   fix (unsafe): nest the blocks: main.cl:2:3-26 => "resources { limits { memory" main.cl:2:31-31 => " } }"
// error[CL0043] main.cl:3:3-21: the name of an entry has a dot or an index
//   help: write `resources { requests { ... } }`
//   fix (safe): nest the blocks: main.cl:3:3-21 => "resources { requests" main.cl:3:32-32 => " }"
// error[CL0043] main.cl:4:3-14: the name of an entry has a dot or an index
//   help: write the key in a block of its own: `a { [key]: ... }`
// error[CL0044] main.cl:5:3-8: an instance is not a field
//   help: an amendment changes what is there: write `app/web { ... }`
// error[CL0045] main.cl:6:9-10: an amendment has no name of its own
//   label main.cl:6:3-8: this amends what is declared elsewhere
//   help: write `app web { ... }` to declare, `app/web { ... }` to amend
// error[CL0046] main.cl:7:3-9: the key of a family stands before its name
//   help: the key of a family follows its name: `app sidekiq[key] { ... }`
// error[CL0043] main.cl:10:3-6: the name of an entry has a dot or an index
//   help: a field has a name of its own
// error[CL0043] main.cl:11:3-6: the name of an entry has a dot or an index
//   help: a field has a name of its own
// error[CL0048] main.cl:12:3-9: a kind says 'labels' without '=' or a type
//   help: the default of a field is given with '='; a declaration has a name: labels NAME { }
//   fix (unsafe): write '=': main.cl:12:9-9 => " ="
// error[CL0043] main.cl:13:3-17: the name of an entry has a dot or an index
//   help: to make an object, write `emit` before it
// left after fixes:
// error[CL0043] fixed.cl:2:3-26: the name of an entry has a dot or an index
//   help: write `resources { limits { memory: ... } }`, or `"resources.limits.memory": ...` if that is one key
//   fix (unsafe): nest the blocks: fixed.cl:2:3-26 => "resources { limits { memory" fixed.cl:2:31-31 => " } }"
// error[CL0043] fixed.cl:4:3-14: the name of an entry has a dot or an index
//   help: write the key in a block of its own: `a { [key]: ... }`
// error[CL0044] fixed.cl:5:3-8: an instance is not a field
//   help: an amendment changes what is there: write `app/web { ... }`
// error[CL0045] fixed.cl:6:9-10: an amendment has no name of its own
//   label fixed.cl:6:3-8: this amends what is declared elsewhere
//   help: write `app web { ... }` to declare, `app/web { ... }` to amend
// error[CL0046] fixed.cl:7:3-9: the key of a family stands before its name
//   help: the key of a family follows its name: `app sidekiq[key] { ... }`
// error[CL0043] fixed.cl:10:3-6: the name of an entry has a dot or an index
//   help: a field has a name of its own
// error[CL0043] fixed.cl:11:3-6: the name of an entry has a dot or an index
//   help: a field has a name of its own
// error[CL0048] fixed.cl:12:3-9: a kind says 'labels' without '=' or a type
//   help: the default of a field is given with '='; a declaration has a name: labels NAME { }
//   fix (unsafe): write '=': fixed.cl:12:9-9 => " ="
// error[CL0043] fixed.cl:13:3-17: the name of an entry has a dot or an index
//   help: to make an object, write `emit` before it
