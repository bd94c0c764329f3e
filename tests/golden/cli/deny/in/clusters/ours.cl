cluster ours { kubernetes: 1.34.1, domain: "example.org" }

@allow("CL2001", reason: "it finds nothing here")
namespace a {}

rule team-label {
  code: "OU0001"
  severity: "info"
  for (n in all(namespace)) { check "team" in n.labels at n else "namespace '\(n.name)' has no team" }
}
