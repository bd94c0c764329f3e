//--- main.cl
use "lib/a.cl" as site
use "lib/b.cl" as site
use "lib/a.cl".{one}
use "lib/b.cl".{one, two as one, two}
use "lib/b.cl".{two}
cluster c { kubernetes: "1.34.1" }
let sum = site.one + one + two
//--- lib/a.cl
let one = 1
//--- lib/b.cl
let one = 1
let two = 2
//----
// error[CL0215] main.cl:2:19-23: 'site' is defined twice
//   label main.cl:1:19-23: the first one
//   help: give one of the modules another name: `use ... as NAME`
// error[CL0215] main.cl:4:17-20: 'one' is defined twice
//   label main.cl:3:17-20: the first one
//   help: give one of them another name: `{name as another}`
// error[CL0215] main.cl:4:29-32: 'one' is defined twice
//   label main.cl:3:17-20: the first one
//   help: give one of them another name: `{name as another}`
