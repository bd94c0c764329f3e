// A name that nobody knows is told of once, with all its places, also outside of declarations.
//--- main.cl
cluster main { domain: "example.org", kubernetes: 1.34.1 }
let g = nope
let h = nope
fn i() -> Int = nope
let j = [nope, nope]
//----
// error[CL0201] main.cl:2:9-13: no 'nope' is known here
//   label main.cl:3:9-13: here too
//   label main.cl:4:17-21: here too
//   label main.cl:5:10-14: here too
//   label main.cl:5:16-20: here too
