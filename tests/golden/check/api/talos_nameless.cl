// A document of Talos without the words that say what it is.
//--- main.cl
use std.talos.{talos-document}

cluster c { kubernetes: 1.34.1, talos: 1.11.1 }

talos-document no-version { content { kind: "UserVolumeConfig", name: "data" } }
talos-document no-kind { content { apiVersion: "v1alpha1", name: "data" } }
//----
// error[CL0213] main.cl:5:29-79: 'talos.Document' needs 'apiVersion'
//   help: write apiVersion: ...
// error[CL0213] main.cl:6:26-74: 'talos.Document' needs 'kind'
//   help: write kind: ...
