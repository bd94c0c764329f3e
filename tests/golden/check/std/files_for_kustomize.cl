use std.flat.{flat}

cluster example { kubernetes: 1.34.1, delivery: flat { values-files: true } }

namespace a {}
//----
// error[CL0450] files_for_kustomize.cl:3:49-53: this delivery writes no files for Kustomize to make objects of
//   in cluster/example.delivery
//   help: leave out generated-configs and values-files
