cluster ours { kubernetes: 1.34.1, domain: "example.org" }

/// Every namespace belongs to somebody. More words.
rule team-label {
  code: "OU0001"
  severity: "warning"
  migration: "off"
  for (n in all(namespace)) { check "team" in n.labels at n else "namespace '\(n.name)' has no team" }
}
