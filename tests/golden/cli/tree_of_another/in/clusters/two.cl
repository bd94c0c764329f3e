cluster two { domain: "example.org", kubernetes: 1.34.0 }

namespace two {}
