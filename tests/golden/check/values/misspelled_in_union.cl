/// A block against several record types is checked as the one for which least is wrong: its mistake is said.
//--- main.cl
cluster c { domain: "example.org", kubernetes: 1.34.0 }
type Host = { machine: String = "", network: Int = 0 }
type Named = { kind: String, version: String, name: String = "" }
type Tcp = { port: Int }
type Udp = { port: Int }

let slip: Host | Named = { machin: "a" }
let far: Host | Named = { machine: "a", disk: 1 }
let missing: Host | Named = { kind: "a" }
let several: [Host | Named] = [{ network: 1, machin: "b" }, { kind: "a", verison: "b" }]
let either: Tcp | Udp = { port: 1 }
let nothing: Host | Named = { disk: 1 }
//----
// error[CL0203] main.cl:7:28-34: 'Host' has no field 'machin'
//   label main.cl:2:6-10: declared here
//   label main.cl:10:46-52: here too
//   help: did you mean 'machine'?
//   fix (safe): change to 'machine': main.cl:7:28-34 => "machine" main.cl:10:46-52 => "machine"
// error[CL0203] main.cl:8:41-45: 'Host' has no field 'disk'
//   label main.cl:2:6-10: declared here
//   help: its fields: 'machine', 'network'
// error[CL0213] main.cl:9:29-30: 'Named' needs 'version'
//   label main.cl:3:30-37: declared here, without a default
//   help: write version: ...
// error[CL0203] main.cl:10:74-81: 'Named' has no field 'verison'
//   label main.cl:3:6-11: declared here
//   help: did you mean 'version'?
//   fix (safe): change to 'version': main.cl:10:74-81 => "version"
// error[CL0222] main.cl:11:25-26: this block could be any of Tcp, Udp
//   label main.cl:11:13-22: asked for here
//   help: write its name before '{', such as Tcp { ... }
// error[CL0203] main.cl:12:31-35: 'Host | Named' has no field 'disk'
//   label main.cl:12:14-26: asked for here
//   help: it is one of Host, Named; write its name before '{', such as Host { ... }
