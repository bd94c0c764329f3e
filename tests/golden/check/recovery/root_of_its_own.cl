// A file that marks a kind of its own as the root, and declares none, is told so once.
//--- main.cl
@root
kind world {}

cluster c { domain: "example.org", kubernetes: 1.34.0 }

namespace one {}

namespace two {}
//----
// error[CL0285] main.cl:1:1-1: no world is declared
//   label main.cl:4:9-10: this stands in a cluster, so the file is no module
//   help: begin with world NAME { ... }; a file of definitions only is a module, brought in by 'use'
