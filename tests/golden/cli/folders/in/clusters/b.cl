cluster b { domain: "example.org", kubernetes: 1.34.1 }
namespace n {}
