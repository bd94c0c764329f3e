/// A rule of one's own: code over everything that exists, beside those of the standard library.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

/// Whoever is paged at night wants to know whose app it is.
rule every-app-has-a-team {
  code: "EX0001"
  severity: "warning"

  for (a in all(app)) {
    check "team" in a.labels at a
      else "app '\(a.name)' has no team"
      help "labels { team: \"...\" }"
  }
}

namespace shop {
  defaults app { resources { limits { memory: 256Mi } } }
  app web { image: "ghcr.io/example/shop:v1.4.0@sha256:1111111111111111111111111111111111111111111111111111111111111111", labels { team: "sales" } }

  @allow("EX0001", reason: "goes away next week")
  app old { image: "ghcr.io/example/old:v0.1.0@sha256:2222222222222222222222222222222222222222222222222222222222222222" }
}
