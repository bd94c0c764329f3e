/// A house that only warns of what looks like a credential.
@severity("CL2003", "warning", reason: "a cluster for tries")
cluster hidden { domain: "example.org", kubernetes: 1.34.1 }

namespace web {
  config main { data { TOKEN: "hunter2-hunter2-hunter2" } }
}
