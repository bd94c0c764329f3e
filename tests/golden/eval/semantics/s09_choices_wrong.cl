// S9: no arm, an unknown case, an open member left open, recursion, a kind that is itself.
//--- main.cl
type Probe = http { port: Int } | exec { command: [String] } | none {}
fn port(p: Probe) -> Int = match (p) { http => p.port, exec => 0 }
fn a(n: Int) -> Int = b(n)
fn b(n: Int) -> Int = a(n)
@root
kind world {}
kind open in world { let provider: String }
world w { open one {} }
kind odd in world { p: Probe = htp { port: 1 } }
//----
// error[CL0247] main.cl:2:28-33: this match has no arm for Probe.none
//   help: add an arm for it, or else => ...
// error[CL0243] main.cl:4:23-24: 'a' calls itself
//   label main.cl:3:4-5: the function
//   help: functions can't call themselves, also not through others; loop over a list or range instead
// error[CL0271] main.cl:8:11-15: kind 'open' leaves 'provider' open and can't be declared
//   label main.cl:7:26-34: left open here
//   help: declare a kind that is one and gives it: let provider = ...
// error[CL0253] main.cl:9:32-35: Probe has no case 'htp'
//   help: did you mean 'http'?
//   fix (safe): change to 'http': main.cl:9:32-35 => "http"
