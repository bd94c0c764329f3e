// Types of variables are expressions of words that OpenTofu knows, and defaults are of them.
use std.tofu.{tofu-root, variable}
cluster c { kubernetes: 1.34.0 }
tofu-root r {
  variable a { description: "d", type: "strng" }
  variable b { description: "d", type: "number", default: "five" }
  variable c { description: "d", type: "list(strin)" }
  variable d { description: "d", type: "list(string", default: [] }
  variable e { description: "d", type: "bool", default: "yes" }
  variable f { description: "d", type: "list(string)", default: "a" }
  variable g { description: "d", type: "map(string)", default: ["a"] }
  variable h { description: "d", type: "string", default: ["a"] }
  variable i { description: "d", type: "list(string, number)" }
  variable j { description: "d", type: "object" }
  variable k { description: "d", type: "" }
  variable l { description: "d", type: "tuple(string)" }

  variable m { description: "d", type: "number", default: "5" }
  variable n { description: "d", type: "string", default: 5 }
  variable o { description: "d", type: "object({ a = string, b = optional(list(number), [1, 2]), c = map(object({ string = bool, x = tuple([string, bool,]) })) })" }
  variable p { description: "d", type: "list(object({ name = string, size = optional(number, 3), tags = optional(map(string), { a = \"b, c\", d = \"}\" }), e = optional(object({}), {}), q = string, r = string, s = string, t = string, u = string, v = set(any), }))", default: [] }
  variable q { description: "d", type: "list", default: [1] }
  variable s { description: "d", type: "bool", default: false }
  variable t { description: "d", type: "any", default: { a: 1 } }
  variable u { description: "d", type: "set(string)", default: ["a"] }
  variable w { description: "d", type: "number", default: 1.5 }
}
//----
// error[CL0450] types_of_variables.cl:5:40-47: 'strng' is no type of OpenTofu
//   in tofu-root/r.variable/a
//   help: did you mean 'string'?
// error[CL0450] types_of_variables.cl:6:59-65: variable 'b' is of type 'number', and its default is not
//   in tofu-root/r.variable/b
//   help: write a default of that type, or the type of this one
// error[CL0450] types_of_variables.cl:7:40-53: 'list(strin)' is no type of OpenTofu
//   in tofu-root/r.variable/c
//   help: did you mean 'string'?
// error[CL0450] types_of_variables.cl:8:40-53: 'list(string' is no type of OpenTofu
//   in tofu-root/r.variable/d
//   help: string, number, bool or any; or of these: list(...), set(...), map(...), object({ ... }), tuple([...])
// error[CL0450] types_of_variables.cl:9:57-62: variable 'e' is of type 'bool', and its default is not
//   in tofu-root/r.variable/e
//   help: write a default of that type, or the type of this one
// error[CL0450] types_of_variables.cl:10:65-68: variable 'f' is of type 'list(string)', and its default is not
//   in tofu-root/r.variable/f
//   help: write a default of that type, or the type of this one
// error[CL0450] types_of_variables.cl:11:64-69: variable 'g' is of type 'map(string)', and its default is not
//   in tofu-root/r.variable/g
//   help: write a default of that type, or the type of this one
// error[CL0450] types_of_variables.cl:12:59-64: variable 'h' is of type 'string', and its default is not
//   in tofu-root/r.variable/h
//   help: write a default of that type, or the type of this one
// error[CL0450] types_of_variables.cl:13:40-62: 'list(string, number)' is no type of OpenTofu
//   in tofu-root/r.variable/i
//   help: string, number, bool or any; or of these: list(...), set(...), map(...), object({ ... }), tuple([...])
// error[CL0450] types_of_variables.cl:14:40-48: 'object' is no type of OpenTofu
//   in tofu-root/r.variable/j
//   help: string, number, bool or any; or of these: list(...), set(...), map(...), object({ ... }), tuple([...])
// error[CL0450] types_of_variables.cl:15:40-42: '' is no type of OpenTofu
//   in tofu-root/r.variable/k
//   help: string, number, bool or any; or of these: list(...), set(...), map(...), object({ ... }), tuple([...])
// error[CL0450] types_of_variables.cl:16:40-55: 'tuple(string)' is no type of OpenTofu
//   in tofu-root/r.variable/l
//   help: string, number, bool or any; or of these: list(...), set(...), map(...), object({ ... }), tuple([...])
