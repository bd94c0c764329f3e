// A kind of the project's own that a sister file brings in: the line that does so here, with the path from here.
//--- main.cl
use "lib/kinds.cl".{thing, box as chest}
cluster c { domain: "example.org", kubernetes: 1.34.1 }
thing one {}
chest two {}
//--- main/more.cl
/// The second one.
thing three {}
//--- main/deep/most.cl
use std.k8s

chest four {}
//--- lib/kinds.cl
kind thing in cluster {}
kind box in cluster {}
//----
// error[CL0204] main/deep/most.cl:3:1-6: no kind 'chest' is known here
//   label main.cl:1:28-31: another file brings it in, for itself
//   help: bring it in here too: use "../../lib/kinds.cl".{box as chest}
//   fix (safe): add 'use "../../lib/kinds.cl".{box as chest}': main/deep/most.cl:1:12-12 => "\nuse \"../../lib/kinds.cl\".{box as chest}"
// error[CL0204] main/more.cl:2:1-6: no kind 'thing' is known here
//   label main.cl:1:21-26: another file brings it in, for itself
//   help: bring it in here too: use "../lib/kinds.cl".{thing}
//   fix (safe): add 'use "../lib/kinds.cl".{thing}': main/more.cl:1:1-1 => "use \"../lib/kinds.cl\".{thing}\n\n"
