// Modules of the project: one that is near, one without its ending, one outside.
//--- main.cl
use "lib/sites.cl"
use "lib/site"
use "../elsewhere.cl"
cluster main { domain: "example.org", kubernetes: 1.34.1 }
//--- lib/site.cl
let name = "a"
//----
// error[CL0205] main.cl:1:5-19: there is no module 'lib/sites.cl'
//   help: did you mean "lib/site.cl"?
// error[CL0205] main.cl:2:5-15: there is no module 'lib/site'
//   help: did you mean "lib/site.cl"? a path is relative to the file it stands in, and ends with .cl
// error[CL0205] main.cl:3:5-22: there is no module '../elsewhere.cl'
//   help: it leads out of the project; a path is relative to the file it stands in
