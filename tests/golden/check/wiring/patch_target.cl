/// A patch changes something that is there.
//--- main.cl
use std.external.{external}
use std.kustomize.{remote-base}

cluster demo { domain: "example.org", kubernetes: 1.34.1 }

namespace tools {
  external base { by: "the base", objects: ["Deployment/updater"] }
  remote-base scaler {
    from: "https://github.com/example/scaler//deploy"
    ref: "v1.4.1"
    patches: [{ target { kind: "Deployment", name: "udpater" }, patch: yaml({ "$patch": "delete", kind: "Deployment", metadata { name: "udpater" } }).text() }]
  }
}

// What is right.
namespace calm {
  external base { by: "the base", objects: ["Deployment/updater"] }
  remote-base scaler-two {
    from: "https://github.com/example/scaler//deploy"
    ref: "v1.4.1"
    patches: [{ target { kind: "Deployment", name: "updater" }, patch: yaml({ "$patch": "delete", kind: "Deployment", metadata { name: "updater" } }).text() }]
  }
}

@allow("CL2154", reason: "a test")
namespace quiet {
  external base { by: "the base", objects: ["Deployment/updater"] }
  remote-base scaler-three {
    from: "https://github.com/example/scaler//deploy"
    ref: "v1.4.1"
    patches: [{ target { kind: "Deployment", name: "udpater" }, patch: yaml({ "$patch": "delete", kind: "Deployment", metadata { name: "udpater" } }).text() }]
  }
}
//----
// error[CL2154] main.cl:11:17-63: there is no Deployment 'udpater' to be patched in what namespace 'tools' takes in
//   in rule 'patch-target'
//   help: did you mean 'Deployment/updater'?
