// A default is of the type of its variable, however deep: OpenTofu reads numbers in texts, drops attributes that no object has, and
// refuses the rest.
use std.tofu.{tofu-root, variable}
cluster c { kubernetes: 1.34.0 }
tofu-root broken {
  variable a { description: "d", type: "map(number)", default: { b: "x" } }
  variable b { description: "d", type: "list(number)", default: [1, "2", "three"] }
  variable c { description: "d", type: "set(bool)", default: [true, 1] }
  variable d { description: "d", type: "tuple([string, number])", default: ["a"] }
  variable e { description: "d", type: "tuple([string, number])", default: ["a", 1, 2] }
  variable f { description: "d", type: "tuple([string, number])", default: ["a", "b"] }
  variable g { description: "d", type: "object({ a = number })", default: { b: 1 } }
  variable h { description: "d", type: "object({ a = number, b = optional(string) })", default: { a: "x" } }
  variable i { description: "d", type: "object({ a = number, b = optional(string, \"z\") })", default: { a: 1, b: ["x"] } }
  variable j { description: "d", type: "map(list(object({ port = number, to = optional(set(string), []) })))", default: { web: [{ port: 80 }, { port: 81, to: [{}] }] } }
  variable k { description: "d", type: "list(map(string))", default: [{ a: "b" }, ["c"]] }
  variable l { description: "d", type: "list", default: { a: 1 } }
  variable m {
    description: "d"
    type: """
      object({
        name = string
        size = object({ cpu = number, memory = string })
      })
      """
    default: { name: "a", size { cpu: 1 } }
  }
}
tofu-root clean {
  variable a { description: "d", type: "map(number)", default: { b: "1", c: 2, d: ".5", e: "1e3" } }
  variable b { description: "d", type: "list(string)", default: [1, "a", true, explicit-null] }
  variable c { description: "d", type: "set(bool)", default: ["true", false, "0"] }
  variable d { description: "d", type: "tuple([string, number])", default: ["a", "1"] }
  variable e { description: "d", type: "tuple([])", default: [] }
  variable g { description: "d", type: "object({ a = number })", default: { a: 1, b: 1 } }
  variable h { description: "d", type: "object({ a = number, b = optional(string) })", default: { a: explicit-null } }
  variable i { description: "d", type: "object({ a = optional(number, 3) })", default: {} }
  variable j { description: "d", type: "map(list(object({ port = number, to = optional(set(string), []) })))", default: { web: [{ port: 80, to: ["a"] }], none: [] } }
  variable k { description: "d", type: "list(any)", default: [{ a: 1 }, { a: 2 }] }
  variable l { description: "d", type: "map(any)", default: { a: [1] } }
  variable m {
    description: "d"
    type: """
      object({
        name = string
        size = object({ cpu = number, memory = string })
      })
      """
    default: { name: "a", size { cpu: 1, memory: "1Gi" } }
  }
}
//----
// error[CL0450] defaults_of_variables.cl:6:64-74: variable 'a' is of type 'map(number)', and its default is not: 'b' is no number
//   in tofu-root/broken.variable/a
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:7:65-82: variable 'b' is of type 'list(number)', and its default is not: '[2]' is no number
//   in tofu-root/broken.variable/b
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:8:62-71: variable 'c' is of type 'set(bool)', and its default is not: '[1]' is no bool
//   in tofu-root/broken.variable/c
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:9:76-81: variable 'd' is of type 'tuple([string, number])', and its default is not: it has 1 element, and takes 2
//   in tofu-root/broken.variable/d
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:10:76-87: variable 'e' is of type 'tuple([string, number])', and its default is not: it has 3 elements, and takes 2
//   in tofu-root/broken.variable/e
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:11:76-86: variable 'f' is of type 'tuple([string, number])', and its default is not: '[1]' is no number
//   in tofu-root/broken.variable/f
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:12:75-83: variable 'g' is of type 'object({ a = number })', and its default is not: it has no 'a'
//   in tofu-root/broken.variable/g
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:13:97-107: variable 'h' is of type 'object({ a = number, b = optional(string) })', and its default is not: 'a' is no number
//   in tofu-root/broken.variable/h
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:14:104-122: variable 'i' is of type 'object({ a = number, b = optional(string, "z") })', and its default is not: 'b' is no string
//   in tofu-root/broken.variable/i
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:15:121-168: variable 'j' is of type 'map(list(object({ port = number, to = optional(set(string), []) })))', and its default is not: 'web[1].to[0]' is no string
//   in tofu-root/broken.variable/j
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:16:70-89: variable 'k' is of type 'list(map(string))', and its default is not: '[1]' is no map
//   in tofu-root/broken.variable/k
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:17:57-65: variable 'l' is of type 'list', and its default is not
//   in tofu-root/broken.variable/l
//   help: write a default of that type, or the type of this one
// error[CL0450] defaults_of_variables.cl:26:14-44: variable 'm' is of type 'object({
//   name = string
//   size = object({ cpu = number, memory = string })
// })
// ', and its default is not: 'size' has no 'memory'
//   in tofu-root/broken.variable/m
//   help: write a default of that type, or the type of this one
