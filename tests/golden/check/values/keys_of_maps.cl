// The keys of a map are texts, of the type it says.
//--- main.cl
@root
kind world {}
world w {}
let a: Map<Int, Int> = { c: 1 }
let b: Map<Bool, Int> = { "c": 1 }
let c: Map<[Int], Int> = { [d]: 1 }
let d = "x"
let e: Map<"cpu" | "memory", Int> = { cpu: 1, memry: 2, "gpu": 3 }
let f: Map<Hostname, Int> = { web: 1, under_score: 2 }
let g: Map<String, Int> = { any-thing: 1 }
let h: Map<Any, Int> = { any-thing: 1 }
let i: Map<Int | String, Int> = { one: 1 }
fn first<K, V>(map: Map<K, V>) -> [K] = map.keys()
let j = first({ a: 1 })
//----
// error[CL0210] main.cl:4:26-27: expected Int, found a key
//   help: the keys of a map are texts: Map<String, ...>
// error[CL0210] main.cl:5:27-30: expected Bool, found a key
//   help: the keys of a map are texts: Map<String, ...>
// error[CL0210] main.cl:6:29-30: expected [Int], found a key
//   help: the keys of a map are texts: Map<String, ...>
// error[CL0216] main.cl:8:47-52: "memry" is not one of "cpu", "memory"
//   help: did you mean 'memory'?
//   fix (safe): change to 'memory': main.cl:8:47-52 => "memory"
// error[CL0216] main.cl:8:57-62: "gpu" is not one of "cpu", "memory"
// error[CL0217] main.cl:9:39-50: 'under_score' is no Hostname: '_' can't be in a host name
//   help: put the key in quotes
