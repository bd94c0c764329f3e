// The Kubernetes API open to everyone.
//--- was
    { protocol: "tcp", ports: 6443, from: [office], why: "the office" }
//--- now
    { protocol: "tcp", ports: 6443, from: [0.0.0.0/0], why: "the office" }
//----
// error[CL0450]: this rule lets everyone reach the Kubernetes API
//   --> shop.cl:40:5
//    |
// 40 |     { protocol: "tcp", ports: 6443, from: [0.0.0.0/0], why: "the office" }
//    |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
//    |
//    = in firewall/nodes
//    = help: name the networks that may: from: [...]
//
// 1 error
