// Who refers to what is declared without its name, without its kind, or in such a declaration, makes no
// mistake.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
namespace {
  config a { data { A: "a" } }
}
kind team in namespace {
  secret { data { A: "x" } }
}
namespace shop {
  team blue {}
  config b { data { B: config/a.data.A } }
  app front { env { A: secret/keys.keys.A } }
}
//----
// error[CL0047] main.cl:2:1-10: a field stands outside of any declaration
//   help: a declaration has a kind and a name: `namespace NAME { ... }`
// error[CL0048] main.cl:6:3-9: a kind says 'secret' without '=' or a type
//   help: the default of a field is given with '='; a declaration has a name: secret NAME { }
//   fix (unsafe): write '=': main.cl:6:9-9 => " ="
