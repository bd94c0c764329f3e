// What a line declares that can't be read is not missed as well.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  letx server = "cache.example.org"
  config settings { data { HOST: server, OTHER: missing } }
}
//----
// error[CL0068] main.cl:4:3-7: 'letx' is written 'let'
//   fix (safe): write 'let': main.cl:4:3-7 => "let"
// error[CL0201] main.cl:5:49-56: no 'missing' is known here
//   help: a text stands in quotes: "missing"
//   fix (unsafe): write "missing": main.cl:5:49-56 => "\"missing\""
