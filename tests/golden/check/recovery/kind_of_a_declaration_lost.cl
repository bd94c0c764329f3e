// The kind is missing, or stands behind the name.
//--- main.cl
cluster main { kubernetes: 1.34.1 }
critical priority-class { value: 1000 }
namespace web {
  settings { data { A: "a" } }
  config more { data { A: config/settings.data.A, B: priority-class/critical.name } }
}
//----
// error[CL0204] main.cl:2:1-9: no kind 'critical' is known here
//   help: 'clc doc' lists what the library has
// error[CL0203] main.cl:4:3-11: 'namespace' has no field 'settings'
//   label std:/namespace.cl: declared here
//   help: its fields: 'name', 'pod-security', 'labels', 'annotations', 'network', 'made-elsewhere'
