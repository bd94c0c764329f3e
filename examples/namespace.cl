/// A namespace, and what is declared in it. Its name is also the name of the object.
cluster example { domain: "example.org", kubernetes: 1.34.1 }

namespace shop {
  pod-security: "restricted"
  labels { team: "sales" }
}

// Under another name than the one it is referred to by.
namespace legacy { name: "shop-2019", pod-security: null }
