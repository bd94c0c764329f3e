// A module that is not UTF-8 is one error: what is asked of it is not missed as well.
//--- main.cl
use "lib/bad.cl" as bad
use "lib/bad.cl".{foo, bar as baz}
cluster main { kubernetes: 1.34.1 }
namespace web {
  bad.thing x { }
  config y { data { A: bad.z, B: foo, C: baz, D: bad.f(1), E: bar } }
  config z { data { A: "\(config/y.data.A)", B: missing } }
}
//--- lib/bad.cl
kind thing in namespace { }
let z = "ÿ"
let foo = "a"
//----
// error[CL0001] lib/bad.cl:2:10-11: the file is not valid UTF-8 at byte 37
//   help: save the file as UTF-8
// error[CL0201] main.cl:6:63-66: no 'bar' is known here
//   help: a text stands in quotes: "bar"
//   fix (unsafe): write "bar": main.cl:6:63-66 => "\"bar\""
// error[CL0201] main.cl:7:49-56: no 'missing' is known here
//   help: a text stands in quotes: "missing"
//   fix (unsafe): write "missing": main.cl:7:49-56 => "\"missing\""
