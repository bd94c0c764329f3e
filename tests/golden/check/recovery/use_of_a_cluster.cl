//--- main.cl
use "other.cl".{k}
use "lib/one.cl" as one
cluster c { kubernetes: "1.34.1" }
namespace web { k a {} }
//--- other.cl
kind k in namespace {}
cluster other { kubernetes: "1.34.1" }
namespace a {}
namespace b {}
//--- lib/one.cl
kind l in namespace {}
namespace stray {}
//----
// error[CL0281] lib/one.cl:2:1-10: 'namespace' can't stand in a module
//   help: a module holds definitions only: kind, type, fn, let, rule
// error[CL0281] main.cl:1:5-15: 'cluster' can't stand in a module
//   label other.cl:2:1-8: this file declares it
//   help: what two clusters share is defined in a file of its own, which both use: kind, type, fn, let, rule
