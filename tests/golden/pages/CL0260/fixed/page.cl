rule teams {
  code: "XX0001"
  for (n in all(namespace)) {
    check "team" in n.labels at n else "namespace '\(n.name)' has no team"
  }
}

@allow("XX0001", reason: "all teams share it")
namespace web {}
