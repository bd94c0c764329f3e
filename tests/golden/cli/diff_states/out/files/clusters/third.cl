cluster third { kubernetes: 1.34.1 }

namespace elsewhere {
  config other { data { A: "1" } }
}
