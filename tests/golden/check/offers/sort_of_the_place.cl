// A did-you-mean has only names that can stand there: types for types, functions where something is called, quotes for a value that no function can be; no quotes for a number beside a text, which makes nothing that can be reckoned.
//--- main.cl
cluster c { domain: example.org, kubernetes: 1.34.1 }

fn integral(x: Float) -> Int = 1
type Ratio = Float
kind ratios in cluster { part: Int = 1 }
type T = { a: Integral, b: Integer, c: Number, d: List<Int>, e: ratio, f: Boolean }
let q = secret-fn(2)
let r = ratiox(2)
let s = integrall(2.0)
let t: Int = integrall
let v = "x"
let w = v + 1
let x = 1 + v
//----
// error[CL0201] main.cl:1:21-28: no 'example' is known here
//   help: a text stands in quotes: "example.org"
//   fix (unsafe): write "example.org": main.cl:1:21-32 => "\"example.org\""
// error[CL0202] main.cl:6:15-23: no type 'Integral' is known here
// error[CL0202] main.cl:6:28-35: no type 'Integer' is known here
//   help: here that is Int
//   fix (safe): write 'Int': main.cl:6:28-35 => "Int"
// error[CL0202] main.cl:6:40-46: no type 'Number' is known here
//   help: here that is Int or Float
//   fix (unsafe): write 'Float': main.cl:6:40-46 => "Float"
// error[CL0202] main.cl:6:51-55: no type 'List' is known here
//   help: a list has the type of its elements in brackets: [Int]
// error[CL0202] main.cl:6:65-70: no type 'ratio' is known here
//   help: did you mean 'Ratio'?
//   fix (safe): change to 'Ratio': main.cl:6:65-70 => "Ratio"
// error[CL0202] main.cl:6:75-82: no type 'Boolean' is known here
//   help: here that is Bool
//   fix (safe): write 'Bool': main.cl:6:75-82 => "Bool"
// error[CL0234] main.cl:7:9-18: no function 'secret-fn' is known here
// error[CL0234] main.cl:8:9-15: no function 'ratiox' is known here
//   help: did you mean 'Ratio'?
//   fix (unsafe): change to 'Ratio': main.cl:8:9-15 => "Ratio"
// error[CL0234] main.cl:9:9-18: no function 'integrall' is known here
//   help: did you mean 'integral'?
//   fix (safe): change to 'integral': main.cl:9:9-18 => "integral"
// error[CL0201] main.cl:10:14-23: no 'integrall' is known here
// error[CL0231] main.cl:12:11-12: '+' can't be applied to String and Int
//   help: texts are put together in a text: "\(a)\(b)"
// error[CL0231] main.cl:13:11-12: '+' can't be applied to Int and String
//   help: texts are put together in a text: "\(a)\(b)"
