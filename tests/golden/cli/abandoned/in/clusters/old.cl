cluster old { domain: "example.org", kubernetes: 1.34.0 }

namespace web {
  config one {
    data { KEY: "value" }
  }
}
