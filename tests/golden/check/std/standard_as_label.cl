/// The Pod Security Standard of a namespace is a field of it: a label beside it would be written over, or write over it.
cluster demo { domain: "example.org", kubernetes: 1.34.0 }
namespace silent { labels { "pod-security.kubernetes.io/enforce": "restricted" } }
namespace left { pod-security: null, labels { "pod-security.kubernetes.io/enforce": "privileged" } }
namespace clean { pod-security: "restricted", labels { "pod-security.kubernetes.io/audit": "restricted" } }
//----
// error[CL0450] standard_as_label.cl:3:67-79: the Pod Security Standard of namespace 'silent' has a field of its own, and is baseline there
//   in namespace/silent
//   help: pod-security: "restricted" instead of the label
// error[CL0450] standard_as_label.cl:4:85-97: the Pod Security Standard of namespace 'left' has a field of its own, and is none there
//   in namespace/left
//   help: pod-security: "privileged" instead of the label
