/// Namespaces stand beside each other, and versions begin with a number.
cluster demo { kubernetes: "v1.34.0" }
namespace web { namespace inner {} }
//----
// error[CL0450] namespace_in_namespace.cl:2:28-37: 'v1.34.0' has a letter before the version
//   in cluster/demo
//   help: write 1.34.0
// error[CL0450] namespace_in_namespace.cl:3:27-32: namespace 'inner' stands inside another, and Kubernetes has them side by side
//   in namespace/web.namespace/inner
//   help: declare it beside the other one
