/// `private` keeps definitions of a file to it, and nothing else; native functions are the library's.
//--- main.cl
use "lib.cl" as lib
cluster c { domain: "example.org", kubernetes: 1.34.0 }
private let here = 1
private namespace web { labels { a: "\(lib.seen)\(here)" } }
private for (n in ["a"]) { namespace other[n] {} }
native fn size(items: [Int]) -> String
//--- lib.cl
private let hidden = 1
let seen = hidden
private type Hidden = Int
private fn none() -> Int = 1
kind shelf in cluster {
  @also-called("lid") // a private matter
  private cover: Int = none()
  private let inside: Hidden = 2
  private check inside > 1 else "never"
}
native fn foo(x: Int) -> Int
//----
// error[CL0281] lib.cl:7:3-11: 'private' can't stand in a kind
//   help: it keeps a kind, type, function or let of a file to its module: leave it out
//   fix (safe): leave out 'private': lib.cl:7:3-11 => ""
// error[CL0281] lib.cl:8:3-11: 'private' can't stand in a kind
//   help: it keeps a kind, type, function or let of a file to its module: leave it out
//   fix (safe): leave out 'private': lib.cl:8:3-11 => ""
// error[CL0281] lib.cl:9:3-11: 'private' can't stand in a kind
//   help: it keeps a kind, type, function or let of a file to its module: leave it out
//   fix (safe): leave out 'private': lib.cl:9:3-11 => ""
// error[CL0425] lib.cl:11:11-14: this compiler has no native function 'foo'
//   help: native functions are declared by the library; one of a file has a body: write = and its value
// error[CL0281] main.cl:4:1-9: 'private' can't stand in front of what is no definition
//   help: it keeps a kind, type, function or let of a file to its module: leave it out
//   fix (safe): leave out 'private': main.cl:4:1-9 => ""
// error[CL0281] main.cl:5:1-9: 'private' can't stand in front of what is no definition
//   help: it keeps a kind, type, function or let of a file to its module: leave it out
//   fix (safe): leave out 'private': main.cl:5:1-9 => ""
// error[CL0425] main.cl:6:11-15: this compiler has no native function 'size'
//   help: native functions are declared by the library; one of a file has a body: write = and its value
