cluster ours { kubernetes: 1.34.1, domain: "example.org" }

@allow("CL2001", reason: "it finds nothing here")
namespace a {
  app web { image: "ghcr.io/example/web:v1.0.0" }
}

rule team-label {
  code: "OU0001"
  for (n in all(namespace)) { check "team" in n.labels at n else "namespace '\(n.name)' has no team" }
}
