// What a line declares that can't be read is not missed as well.
//--- main.cl
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  letx server = "cache.example.org"
  config settings { data { HOST: server, OTHER: missing } }
}
//----
// error[CL0069] main.cl:4:15-16: '=' stands where 'in' is expected
//   fix (safe): write 'in': main.cl:4:15-16 => "in"
// error[CL0201] main.cl:5:49-56: no 'missing' is known here
//   help: a text stands in quotes: "missing"
//   fix (unsafe): write "missing": main.cl:5:49-56 => "\"missing\""
