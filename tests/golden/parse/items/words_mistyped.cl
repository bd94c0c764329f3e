// A word that is nearly one that begins definitions, with a sign that nothing else has behind two names; `of` and signs for `in`.
letx server = "a"
lett port: Int = 3
tpye size = Int
server web = 3
m {
  x y: 1
}
kind small:cluster { }
let all = [for (x of [1, 2]) x]
let every = [for (x:[1, 2]) x]
let pairs = [for (k v in { a: 1 }) v]
//----
// error[CL0068] main.cl:2:1-5: 'letx' is written 'let'
//   fix (safe): write 'let': main.cl:2:1-5 => "let"
// error[CL0068] main.cl:3:1-5: 'lett' is written 'let'
//   fix (safe): write 'let': main.cl:3:1-5 => "let"
// error[CL0068] main.cl:4:1-5: 'tpye' is written 'type'
//   fix (safe): write 'type': main.cl:4:1-5 => "type"
// error[CL0073] main.cl:5:1-11: 'server web' is neither an entry nor a declaration
//   help: write `server: web` for an entry, `server web { ... }` for a declaration
// error[CL0047] main.cl:6:1-2: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `m NAME { ... }`
// error[CL0073] main.cl:7:3-6: 'x y' is neither an entry nor a declaration
//   help: write `x: y` for an entry, `x y { ... }` for a declaration
// error[CL0069] main.cl:9:11-12: ':' stands where 'in' is expected
//   help: write the base as `kind small is BASE`, where it may stand as `kind small in KIND`
// error[CL0069] main.cl:10:19-21: 'of' stands where 'in' is expected
//   fix (safe): write 'in': main.cl:10:19-21 => "in"
// error[CL0069] main.cl:11:20-21: ':' stands where 'in' is expected
//   fix (safe): write 'in': main.cl:11:20-21 => " in "
// error[CL0074] main.cl:12:20-20: two things stand on one line without a comma
//   label main.cl:12:21-22: the next one begins here
//   fix (unsafe): write ',': main.cl:12:20-20 => ","
// left after fixes:
// error[CL0073] fixed.cl:5:1-11: 'server web' is neither an entry nor a declaration
//   help: write `server: web` for an entry, `server web { ... }` for a declaration
// error[CL0047] fixed.cl:6:1-2: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `m NAME { ... }`
// error[CL0073] fixed.cl:7:3-6: 'x y' is neither an entry nor a declaration
//   help: write `x: y` for an entry, `x y { ... }` for a declaration
// error[CL0069] fixed.cl:9:11-12: ':' stands where 'in' is expected
//   help: write the base as `kind small is BASE`, where it may stand as `kind small in KIND`
// error[CL0074] fixed.cl:12:20-20: two things stand on one line without a comma
//   label fixed.cl:12:21-22: the next one begins here
//   fix (unsafe): write ',': fixed.cl:12:20-20 => ","
