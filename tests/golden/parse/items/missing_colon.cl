app web {
  replicas 3
  image "web:1"
  "key" 1
  ports [80]
  owner team
  limits { memory: 1Gi }
}
//----
// error[CL0072] main.cl:2:11-11: ':' is missing between name and value
//   fix (safe): write ':': main.cl:2:11-11 => ":"
// error[CL0072] main.cl:3:8-8: ':' is missing between name and value
//   fix (safe): write ':': main.cl:3:8-8 => ":"
// error[CL0072] main.cl:4:8-8: ':' is missing between name and value
//   fix (safe): write ':': main.cl:4:8-8 => ":"
// error[CL0072] main.cl:5:8-8: ':' is missing between name and value
//   fix (safe): write ':': main.cl:5:8-8 => ":"
// error[CL0073] main.cl:6:3-13: 'owner team' is neither an entry nor a declaration
//   help: write `owner: team` for an entry, `owner team { ... }` for a declaration
// left after fixes:
// error[CL0073] fixed.cl:6:3-13: 'owner team' is neither an entry nor a declaration
//   help: write `owner: team` for an entry, `owner team { ... }` for a declaration
