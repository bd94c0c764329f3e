// A declaration takes no ':' and no '='; a key in quotes is no kind.
cluster demo { kubernetes: 1.34.1 }
namespace web {
  config: one { data { A: "1" } }
  "app": two { data { A: "1" } }
}
//----
// error[CL0203] declared_with_a_sign.cl:4:3-9: 'namespace' has no field 'config'
//   label std:/namespace.cl: declared here
//   help: a declaration has no ':': config one { ... }
//   fix (safe): leave out ':': declared_with_a_sign.cl:4:9-11 => " "
// error[CL0203] declared_with_a_sign.cl:5:3-8: 'namespace' has no field 'app'
//   label std:/namespace.cl: declared here
//   help: its fields: 'name', 'pod-security', 'labels', 'annotations', 'network', 'made-elsewhere'
