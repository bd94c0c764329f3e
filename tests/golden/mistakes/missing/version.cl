// A chart without a version.
// Reported elsewhere: at what has none.
//--- was
    version: "v1.20.2"
//--- now
//----
// error[CL0213]: 'chart' needs 'version'
//   --> shop.cl:56:9
//    |
// 56 |   chart cert-manager {
//    |         ^^^^^^^^^^^^
//   ::: std:/chart.cl:17:3
//    |
// 17 |   version: String
//    |   ------- declared here
//    |
//    = help: write version: ...; or for all that say none: defaults chart { version: ... }
//
// 1 error
