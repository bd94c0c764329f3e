// Nobody knows what a function takes whose head could not be read.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
fn room : cpu: Int, mem: Int) -> Int = cpu
fn most!=cpu: Int, mem: Int) -> Int = cpu
let a = room(1, 2)
let b = room(cpu: 3, mem: most(1, 2))
let c = a.room(2).room(3).name
//----
// error[CL0040] main.cl:2:9-10: expected '(' or '<', found ':'
// error[CL0040] main.cl:3:8-10: expected '(' or '<', found '!='
