/// Patches that Kustomize can't read, or that ask for what there is no word for.
use std.kustomize.{remote-base}
use std.flux.{helm-release}

cluster demo { domain: "example.org", kubernetes: 1.34.0 }
defaults chart { from: "https://charts.example.org", version: "1.2.3" }

namespace broken {
  chart operation { patches: [{ target { kind: "Deployment" }, patch: "- op: replce\n  path: /spec/replicas\n  value: 2\n" }] }
  chart nowhere { patches: [{ target { kind: "Deployment" }, patch: "- op: remove\n  path: spec/replicas\n- op: remove\n" }] }
  chart of-nothing { patches: [{ target { kind: "Deployment" }, patch: "- op: add\n  path: /spec/replicas\n- op: move\n  path: /spec/a\n" }] }
  chart unreadable { form: helm-release {}, patches: [{ target { kind: "Deployment" }, patch: "[" }] }
  chart kind { patches: [{ target { kind: "Deploymen" }, patch: "- op: remove\n  path: /spec/replicas\n" }] }
  chart no-target { patches: [{ patch: "- op: remove\n  path: /spec/replicas\n" }] }
  remote-base nameless {
    from: "https://github.com/example/operator//config"
    ref: "v1.2.3"
    patches: [{ target { kind: "Deployment" }, patch: "spec:\n  replicas: 2\n" }, { patch: "just words" }]
  }
  @allow("CL2160", reason: "a test")
  chart allowed { patches: [{ target { kind: "Deploymen" }, patch: "[" }] }
}

// What is right.
namespace clean {
  chart steps { patches: [{ target { kind: "Deployment|StatefulSet" }, patch: "[{\"op\": \"test\", \"path\": \"\", \"value\": null}, {\"op\": \"copy\", \"from\": \"/a\", \"path\": \"/b\"}]" }] }
  chart several {
    patches: [{ patch: "---\nkind: Deployment\nmetadata:\n  name: a\nspec:\n  replicas: 2\n---\nkind: Deployment\nmetadata:\n  name: b\n$patch: delete\n" }]
  }
  chart others {
    patches: [
      { target { kind: "GatewayClass" }, patch: yaml([{ op: "remove", path: "/spec" }]).text() }
      { target { group: "example.org", kind: "Deploymens" }, patch: yaml([{ op: "remove", path: "/spec" }]).text() }
    ]
  }
}
//----
// error[CL2160] patch_form.cl:9:71-123: a patch of 'operation' asks for 'replce', and there is no such operation
//   in rule 'patch-form'
//   help: did you mean 'replace'?
// error[CL2160] patch_form.cl:10:69-122: a patch of 'nowhere' has the path 'spec/replicas', which begins nowhere
//   in rule 'patch-form'
//   help: a path begins with a slash: /spec/replicas; in a key '/' is written ~1, and '~' is ~0
// error[CL2160] patch_form.cl:11:72-138: a patch of 'of-nothing' says no value for 'add' of '/spec/replicas'
//   in rule 'patch-form'
//   help: value: what is to stand there
// error[CL2160] patch_form.cl:12:95-98: a patch of 'unreadable' can't be read: line 1, column 1: a list or map in brackets is not closed, or has no ',' here
//   in rule 'patch-form'
//   help: it is YAML; made of values it is never wrong: patch: yaml([{ op: "replace", path: "/spec/replicas", value: 2 }]).text()
// error[CL2160] patch_form.cl:13:43-54: a patch of 'kind' is for objects of kind 'Deploymen', and Kubernetes has none of that name
//   in rule 'patch-form'
//   help: did you mean 'Deployment'?
// error[CL2160] patch_form.cl:14:40-80: a patch of 'no-target' says by steps what is changed, and not in which object
//   in rule 'patch-form'
//   help: target { kind: "Deployment", name: "web" }
// error[CL2160] patch_form.cl:18:55-79: a patch of 'nameless' is neither steps nor an object with kind and metadata.name
//   in rule 'patch-form'
//   help: apiVersion, kind and metadata.name say which object it is laid over, also beside a target
// error[CL2160] patch_form.cl:18:92-104: a patch of 'nameless' is neither steps nor an object with kind and metadata.name
//   in rule 'patch-form'
//   help: apiVersion, kind and metadata.name say which object it is laid over, also beside a target
