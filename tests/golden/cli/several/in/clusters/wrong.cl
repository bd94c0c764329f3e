cluster wrong { domain: "example.org", kubernetes: 1.34.1 }
namespace web { config a { dta { A: "1" } } }
