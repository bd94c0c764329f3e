// What a module calls deprecated warns where it is used: kinds, bases, fields, functions, types, lets.
//--- main.cl
use "lib/dep.cl" as dep
use "lib/dep.cl".{part, piece, old, Old-Type, old-let}
cluster main { kubernetes: 1.34.1 }
dep.part one { size: 2 }
part two { s: 3 }
let x: Old-Type = { a: 1 }
let y = dep.Old-Type { a: 1 }
kind own is dep.part { held: part?, ...dep.Old-Type }
kind inner in part { }
type Mine = { ...Old-Type }
kind holder in cluster { held: piece = dep.part { } }
defaults part { s: 1 }
namespace web {
  labels {
    a: "\(old())", b: "\(dep.old())", c: "\(old-let)", d: "\(dep.old-let)"
    e: "\([1, 2].map(n => dep.old-step(n)).size())", f: "\(dep.old-step(3))", g: "\(all(dep.part).size())"
  }
}
//--- lib/dep.cl
@deprecated("use piece")
kind part is piece { }
kind piece in cluster { @deprecated("use s") size: Int = 0, s: Int = 0 }
@deprecated("use new")
fn old() -> Int = 1
fn new() -> Int = 1
@deprecated("use new-step")
fn old-step(n: Int) -> Int = n
fn new-step(n: Int) -> Int = n
@deprecated("use New-Type")
type Old-Type = { a: Int }
type New-Type = { a: Int }
@deprecated("nobody needs it")
let old-let = 3
//----
// warning[CL0262] main.cl:4:5-9: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:4:5-9 => "piece"
// warning[CL0262] main.cl:4:16-20: 'size' is deprecated
//   label lib/dep.cl:3:25-45: deprecated here
//   help: use s
//   fix (safe): write 's': main.cl:4:16-20 => "s"
// warning[CL0262] main.cl:5:1-5: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:5:1-5 => "piece"
// warning[CL0262] main.cl:6:8-16: 'Old-Type' is deprecated
//   label lib/dep.cl:10:1-28: deprecated here
//   help: use New-Type
// warning[CL0262] main.cl:7:13-21: 'Old-Type' is deprecated
//   label lib/dep.cl:10:1-28: deprecated here
//   help: use New-Type
//   fix (safe): write 'New-Type': main.cl:7:13-21 => "New-Type"
// warning[CL0262] main.cl:8:17-21: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:8:17-21 => "piece"
// warning[CL0262] main.cl:8:30-34: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:8:30-34 => "piece"
// warning[CL0262] main.cl:8:44-52: 'Old-Type' is deprecated
//   label lib/dep.cl:10:1-28: deprecated here
//   help: use New-Type
//   fix (safe): write 'New-Type': main.cl:8:44-52 => "New-Type"
// warning[CL0262] main.cl:9:15-19: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:9:15-19 => "piece"
// warning[CL0262] main.cl:10:18-26: 'Old-Type' is deprecated
//   label lib/dep.cl:10:1-28: deprecated here
//   help: use New-Type
// warning[CL0262] main.cl:11:44-48: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:11:44-48 => "piece"
// warning[CL0262] main.cl:12:10-14: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:12:10-14 => "piece"
// warning[CL0262] main.cl:15:11-14: 'old' is deprecated
//   label lib/dep.cl:4:1-23: deprecated here
//   help: use new
// warning[CL0262] main.cl:15:30-33: 'old' is deprecated
//   label lib/dep.cl:4:1-23: deprecated here
//   help: use new
//   fix (safe): write 'new': main.cl:15:30-33 => "new"
// warning[CL0262] main.cl:15:45-52: 'old-let' is deprecated
//   label lib/dep.cl:13:1-31: deprecated here
//   help: nobody needs it
// warning[CL0262] main.cl:15:66-73: 'old-let' is deprecated
//   label lib/dep.cl:13:1-31: deprecated here
//   help: nobody needs it
// warning[CL0262] main.cl:16:31-39: 'old-step' is deprecated
//   label lib/dep.cl:7:1-28: deprecated here
//   help: use new-step
//   fix (safe): write 'new-step': main.cl:16:31-39 => "new-step"
// warning[CL0262] main.cl:16:64-72: 'old-step' is deprecated
//   label lib/dep.cl:7:1-28: deprecated here
//   help: use new-step
//   fix (safe): write 'new-step': main.cl:16:64-72 => "new-step"
// warning[CL0262] main.cl:16:93-97: 'part' is deprecated
//   label lib/dep.cl:1:1-25: deprecated here
//   help: use piece
//   fix (safe): write 'piece': main.cl:16:93-97 => "piece"
